import { slotOf } from '../slot.ts';
import type { judgePractice } from './judge-practice.ts';
import type { judgeSetPractice } from './judge-set-practice.ts';

/** It loads when good practice is first looked for. */
export const practiceStage = slotOf<{
  readonly judgePractice: typeof judgePractice;
  readonly judgeSetPractice: typeof judgeSetPractice;
}>('practice');
