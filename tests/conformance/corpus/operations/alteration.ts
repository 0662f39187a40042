import type { Alteration, Operation } from '../case.ts';
import { changed, pathOf, type Change, type Step, type TreeMap } from '../tree.ts';

/** An alteration that makes one change at one place. What is costly to make may be a function: few alterations are used. */
export function alteration(
  steps: readonly Step[],
  operation: Operation,
  variant: string,
  change: Change | (() => Change),
): Alteration {
  return {
    path: pathOf(steps),
    operation,
    variant,
    change: (object) => changed(object, steps, typeof change === 'function' ? change() : change) as TreeMap,
  };
}
