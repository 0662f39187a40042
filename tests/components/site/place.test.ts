import { expect, test } from 'vitest';
import { heightOf, placeAt } from '../../../src/components/site/place.ts';

/** The same page in two languages: the top, three headings, the end. */
const english = [0, 100, 500, 900, 1300];
const thai = [0, 140, 700, 1300, 1900];

test.each([
  [0, 0],
  [100, 140],
  [300, 420],
  [900, 1300],
  [1100, 1600],
  [1300, 1900],
  [5000, 1900],
])('%i in the one language is %i in the other', (there, here) => {
  expect(heightOf(thai, placeAt(english, there))).toBe(here);
});

test('a page with fewer headings opens within itself', () => {
  expect(heightOf([0, 300], placeAt(english, 1000))).toBeLessThanOrEqual(300);
});

test('a page without a heading keeps the fraction', () => {
  expect(heightOf([0, 2000], placeAt([0, 1000], 250))).toBe(500);
});
