import type { Held } from '../lessons/goals/condition.ts';
import type { LabCondition, LabRows, LabState } from './lab.ts';

/**
 * Decides a statement in the words of a lab. Pure; what is no statement of the lab does not hold.
 * @param rows the lab's own; `not` and `all` join them as in the vocabulary of Kubernetes
 */
export function decide(rows: LabRows<never>, condition: LabCondition, state: LabState): Held {
  if ('not' in condition) return { met: !decide(rows, condition['not'] as LabCondition, state).met };
  if ('all' in condition) {
    const held = (condition['all'] as readonly LabCondition[]).map((each) => decide(rows, each, state));
    return held.find(({ met }) => !met) ?? { met: true };
  }
  const row = Object.keys(rows).find((name) => Object.hasOwn(condition, name));
  if (row === undefined) return { met: false };
  // The compiler cannot see that row, statement and state are of one lab; the lab's schema has made sure.
  return rows[row]!(condition[row] as never, state as never);
}
