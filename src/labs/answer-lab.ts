import type { SourceFile } from '../engine/analysis.ts';
import type { Held } from '../lessons/goals/condition.ts';
import { decide } from './decide.ts';
import type { Lab, LabGoal, LabState } from './lab.ts';

/** What a lab is asked: its state for these files, and which of the goals hold then. */
export type LabQuestion = {
  readonly files: readonly SourceFile[];
  readonly config: unknown;
  readonly goals?: readonly LabGoal[];
};

/** `held` has an entry for each goal, by its id. `file` is the largest, where all together are too large to be read. */
export type LabAnswer =
  | { readonly to: 'state'; readonly state: LabState; readonly held: { readonly [goal: string]: Held } }
  | { readonly to: 'too-large'; readonly file: string };

/** More UTF-16 units than this, in all files together, no lab reads. What a learner writes by hand is far from it. */
export const largestInput = 200_000;

/** Lets a lab compute. Never throws, as long as the lab's model keeps its promise. */
export function answerLab({ model, rows }: Lab, { files, config, goals = [] }: LabQuestion): LabAnswer {
  if (files.reduce((sum, { text }) => sum + text.length, 0) > largestInput) {
    const [largest] = [...files].sort((a, b) => b.text.length - a.text.length);
    return { to: 'too-large', file: largest?.name ?? '' };
  }
  const state = model.compute(files, config as never);
  return { to: 'state', state, held: Object.fromEntries(goals.map((goal) => [goal.id, decide(rows, goal, state)])) };
}
