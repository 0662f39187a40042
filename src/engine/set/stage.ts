import { slotOf } from '../slot.ts';
import type { analyzeSet } from './index.ts';
import type { member } from './members.ts';

/** What is done with all objects together. */
export type SetStage = { readonly analyzeSet: typeof analyzeSet; readonly member: typeof member };

/** It loads with the first object. */
export const setStage = slotOf<SetStage>('set');
