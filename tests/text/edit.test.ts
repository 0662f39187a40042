import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../src/text/edit.ts';

const edit = (start: number, end: number, text: string): Edit => ({ at: { start, end }, text });

describe('edits', () => {
  test.each<[what: string, edits: Edit[], result: string]>([
    ['none', [], 'abcdef'],
    ['replace', [edit(1, 3, 'X')], 'aXdef'],
    ['insert', [edit(3, 3, 'X')], 'abcXdef'],
    ['insert at the start', [edit(0, 0, 'X')], 'Xabcdef'],
    ['insert at the end', [edit(6, 6, 'X')], 'abcdefX'],
    ['delete', [edit(1, 5, '')], 'af'],
    ['all at once', [edit(0, 6, '')], ''],
    ['several, in any order', [edit(4, 5, 'Y'), edit(0, 1, 'X')], 'XbcdYf'],
    ['side by side', [edit(0, 3, 'X'), edit(3, 6, 'Y')], 'XY'],
    ['insert before what is replaced', [edit(1, 3, 'Y'), edit(1, 1, 'X')], 'aXYdef'],
    ['inserts at one place keep their order', [edit(2, 2, 'X'), edit(2, 2, 'Y')], 'abXYcdef'],
  ])('%s', (_, edits, result) => expect(applyEdits('abcdef', edits)).toBe(result));

  test.each<[what: string, edits: Edit[]]>([
    ['overlap', [edit(0, 3, ''), edit(2, 4, '')]],
    ['insert inside another', [edit(0, 3, ''), edit(1, 1, 'X')]],
    ['the same twice', [edit(0, 3, ''), edit(0, 3, '')]],
    ['beyond the end', [edit(5, 7, '')]],
    ['before the start', [edit(-1, 2, '')]],
    ['end before start', [edit(3, 2, '')]],
  ])('%s is a bug of the caller', (_, edits) => expect(() => applyEdits('abcdef', edits)).toThrow(RangeError));
});
