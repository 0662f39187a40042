import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listPatch, patchedList } from '../../src/session/list-patch.ts';

/** An item of the tests: something that says what it is, and where it stands. */
type Item = { readonly name: string; readonly at: number };

const movedBy = (before: Item, after: Item): number | undefined =>
  before.name === after.name ? after.at - before.at : undefined;
const move = (item: Item, by: number): Item => ({ ...item, at: item.at + by });
const items = (names: string, from = 0): Item[] => [...names].map((name, at) => ({ name, at: at + from }));

it.each([
  ['nothing changed', 'abcd', 'abcd', [{ from: 0, count: 4, moved: 0 }]],
  ['one is another', 'abcd', 'abxd', [{ from: 0, count: 2, moved: 0 }, 'x', { from: 3, count: 1, moved: 0 }]],
  ['one is added', 'abcd', 'abxcd', [{ from: 0, count: 2, moved: 0 }, 'x', { from: 2, count: 2, moved: 1 }]],
  ['the last is gone', 'abcd', 'abc', [{ from: 0, count: 3, moved: 0 }]],
  ['the first is gone', 'abcd', 'bcd', [{ from: 1, count: 3, moved: -1 }]],
  ['there was nothing', '', 'ab', ['a', 'b']],
  ['nothing is left', 'ab', '', []],
])('%s: %s to %s', (_, before, after, patch) => {
  const told = listPatch(items(before), items(after), movedBy);
  const short = told.map((step) => ('added' in step ? step.added.name : step));
  expect(short).toEqual(patch);
  expect(patchedList(items(before), told, move)).toEqual(items(after));
});

const list = fc
  .tuple(fc.array(fc.constantFrom(...'abc')), fc.nat(5))
  .map(([names, from]): Item[] => items(names.join(''), from));

it('gives the list after, whatever the lists', () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      expect(patchedList(before, listPatch(before, after, movedBy), move)).toEqual(after);
    }),
  );
});

it('gives the same list where nothing changed', () => {
  const before = items('abc');
  expect(patchedList(before, listPatch(before, items('abc'), movedBy), move)).toBe(before);
});
