import { describe, expect, it } from 'vitest';
import { pairRows } from '../../src/components/lesson/beside/pair-rows.ts';

/** Components are written in capitals, paragraphs in small letters. */
const rows = (own: string, other: string): string[] =>
  pairRows(own.split(' '), other.split(' '), (block) => (/^[A-Z]/.test(block) ? block.toUpperCase() : undefined)).map(
    (row) => `${row.own.join('+')} | ${row.other.join('+')}`,
  );

describe('blocks side by side', () => {
  it.each([
    ['paragraph by paragraph', 'a b Q c', 'x y Q z', ['a | x', 'b | y', 'Q | Q', 'c | z']],
    ['together where the other language has more paragraphs', 'a Q b', 'x y Q z', ['a | x+y', 'Q | Q', 'b | z']],
    ['component by component', 'P P Q', 'P P Q', ['P | P', 'P | P', 'Q | Q']],
    ['as a whole where the components differ', 'a Q b', 'x R y', ['a+Q+b | x+R+y']],
  ])('stand %s', (_, own, other, expected) => {
    expect(rows(own, other)).toEqual(expected);
  });
});
