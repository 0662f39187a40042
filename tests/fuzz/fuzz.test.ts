import { test } from 'vitest';
import { examine } from './examine.ts';
import { inputOf } from './generate.ts';

/** `npm run fuzz` goes through a million; these few are here to notice what breaks at once. */
const seed = 20_261_121;
const [rows, each] = [8, 250];
/** Generous: no machine is so slow, and no test measures time. */
const timeout = 120_000;

test.each(Array.from({ length: rows }, (_, row) => row * each))(
  `${each} inputs from %i on`,
  (from) => {
    for (let index = from; index < from + each; index++) {
      const wrong = examined(index);
      if (wrong !== undefined) throw new Error(`${wrong}\nTo see it: npm run fuzz -- --seed ${seed} --only ${index}`);
    }
  },
  timeout,
);

function examined(index: number): string | undefined {
  try {
    return examine(inputOf(seed, index));
  } catch (error) {
    return error instanceof Error ? error.stack : String(error);
  }
}
