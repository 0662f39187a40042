import { expect, test } from 'vitest';
import { takeMarks } from '../../scripts/content/marks.ts';

test('marks leave the manifest as it is without them', () => {
  const { text, marks } = takeMarks('kind: Service # a comment\nspec:\n  app: wbe # ! first-code "wbe", second-code\n');
  expect(text).toBe('kind: Service # a comment\nspec:\n  app: wbe\n');
  expect(marks).toEqual([
    { line: 3, code: 'first-code', text: 'wbe' },
    { line: 3, code: 'second-code' },
  ]);
});
