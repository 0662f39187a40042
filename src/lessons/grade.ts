import type { Analysis } from '../engine/analysis.ts';
import type { Goal, Held, Why } from './goals/condition.ts';
import { evaluate } from './goals/evaluate.ts';

export type GoalResult = { readonly id: string; readonly met: boolean; readonly why?: Why };

/** How far an attempt is. `next` is the one goal to work on now: the first that is not met. */
export type Grade = {
  readonly goals: readonly GoalResult[];
  readonly met: number;
  readonly reached: boolean;
  readonly next?: GoalResult;
};

/**
 * Grades an attempt. Goals stand in the order in which they are best worked on.
 * @param decide whether a goal holds of what the learner has made
 */
export function gradeBy<G extends { readonly id: string }>(goals: readonly G[], decide: (goal: G) => Held): Grade {
  const results = goals.map((goal): GoalResult => ({ id: goal.id, ...decide(goal) }));
  const next = results.find(({ met }) => !met);
  return {
    goals: results,
    met: results.filter(({ met }) => met).length,
    reached: results.length > 0 && next === undefined,
    ...(next ? { next } : {}),
  };
}

/** Grades manifests by what the engine found. */
export const grade = (goals: readonly Goal[], analysis: Analysis): Grade =>
  gradeBy(goals, (goal) => evaluate(goal, analysis));
