import { nearest } from '../../text/nearest.ts';

/**
 * What a set may cost beyond finding its faults: near names and nearest workloads are help, and help is quadratic.
 * A set with thousands of faults runs out of it and gets the later ones without an offer.
 */
export type Effort = {
  /** False where the steps are used up. */
  spend(steps: number): boolean;
  /** The candidate that was probably meant, as `nearest` finds it. */
  suggest(word: string, candidates: readonly string[]): string | undefined;
};

/** About a tenth of a second. */
const allowed = 100_000;

/** The effort for one set. */
export function createEffort(): Effort {
  let left = allowed;
  const spend = (steps: number): boolean => (left -= steps) >= 0;
  return {
    spend,
    suggest: (word, candidates) => (spend(candidates.length) ? nearest(word, candidates) : undefined),
  };
}
