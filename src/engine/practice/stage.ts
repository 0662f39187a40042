import { slotOf } from '../slot.ts';
import type { judgePractice } from './judge-practice.ts';

/** It loads when good practice is first looked for. */
export const practiceStage = slotOf<{ readonly judgePractice: typeof judgePractice }>('practice');
