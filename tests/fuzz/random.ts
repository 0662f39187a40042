/** Choices that follow from a seed alone: the same on every machine, so that an input can be made again by its number. */
export type Random = {
  /** A whole number from 0 on, less than `count`. */
  below(count: number): number;
  /** True in so many of all cases. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** So many times, up to `most`, small numbers more often. */
  times(most: number): number;
};

/** The choices for one input. Mulberry32, after a mix of seed and number that tells neighbours apart. */
export function random(seed: number, index: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  next();
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    chance: (share) => next() < share,
    pick: (from) => from[below(from.length)]!,
    times: (most) => Math.floor((most + 1) * next() ** 3),
  };
}
