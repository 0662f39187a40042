import type { Analysis } from '../engine/analysis.ts';
import type { Goal, Why } from './goals/condition.ts';
import { evaluate } from './goals/evaluate.ts';

export type GoalResult = { readonly id: string; readonly met: boolean; readonly why?: Why };

/** How far an attempt is. `next` is the one goal to work on now: the first that is not met. */
export type Grade = {
  readonly goals: readonly GoalResult[];
  readonly met: number;
  readonly reached: boolean;
  readonly next?: GoalResult;
};

/** Grades an attempt. Goals stand in the order in which they are best worked on. */
export function grade(goals: readonly Goal[], analysis: Analysis): Grade {
  const results = goals.map((goal): GoalResult => ({ id: goal.id, ...evaluate(goal, analysis) }));
  const next = results.find(({ met }) => !met);
  return {
    goals: results,
    met: results.filter(({ met }) => met).length,
    reached: results.length > 0 && next === undefined,
    ...(next ? { next } : {}),
  };
}
