import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDocument } from '../../../src/engine/document.ts';
import { matches, selectorOf } from '../../../src/engine/model/selector.ts';
import { printTerms, selectorsCases } from './selectors-cases.ts';

test('a selector matches the objects that the server lists', () => {
  const { objects, selectors } = selectorsCases();
  const lines = selectors.map((terms) => {
    const selector = selectorOf(openDocument(JSON.stringify({ matchExpressions: terms })).roots[0]);
    const found = objects.flatMap((labels, index) => (matches(selector, new Map(Object.entries(labels))) ? index : []));
    return `${printTerms(terms)}: ${found.join(' ')}`;
  });
  const recorded = readFileSync(new URL('recorded/1.37/selectors.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  expect(recorded).toHaveLength(200);
  expect(lines).toEqual(recorded);
});
