import type { Random } from '../random.ts';

const ranges = [
  [0, 0x20],
  [0x20, 0x7f],
  [0x7f, 0x100],
  [0x0e00, 0x0e80],
  [0x2000, 0x2070],
  [0xd800, 0xe000],
  [0xfe00, 0x10000],
  [0x1f600, 0x1f650],
] as const;

/** Characters of all sorts, halves of pairs and those that nobody sees among them. */
export function bytes(r: Random): string {
  let text = '';
  for (let left = r.times(400); left > 0; left--) {
    const [from, to] = r.pick(ranges);
    text += String.fromCodePoint(from + r.below(to - from));
  }
  return text;
}
