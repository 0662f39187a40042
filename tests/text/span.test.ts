import { expect, test } from 'vitest';
import { contains, cover, shift } from '../../src/text/span.ts';

const at = (start: number, end: number) => ({ start, end });

test('cover reaches from the first start to the last end', () => {
  expect(cover(at(1, 2), at(5, 9))).toEqual(at(1, 9));
  expect(cover(at(5, 9), at(1, 2))).toEqual(at(1, 9));
  expect(cover(at(1, 9), at(3, 4))).toEqual(at(1, 9));
});

test('contains counts equal and empty spans', () => {
  expect(contains(at(1, 5), at(1, 5))).toBe(true);
  expect(contains(at(1, 5), at(5, 5))).toBe(true);
  expect(contains(at(1, 5), at(0, 2))).toBe(false);
  expect(contains(at(1, 5), at(4, 6))).toBe(false);
});

test('shift moves both ends', () => expect(shift(at(1, 5), 10)).toEqual(at(11, 15)));
