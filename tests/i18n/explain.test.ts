import { expect, test } from 'vitest';
import type { Finding } from '../../src/engine/index.ts';
import { explain } from '../../src/i18n/explain.ts';
import { plainText } from '../../src/i18n/segment.ts';

const finding = {
  code: 'duplicate-key',
  args: { key: '`x` {y}', kept: '1', dropped: '2' },
  stage: 'yaml',
  severity: 'warning',
  reported: true,
  at: { start: 0, end: 1 },
  related: [],
  fixes: [],
} satisfies Finding;

test('gives the words of the catalog, with values of the manifest as data', () => {
  const words = explain(finding, {
    messages: { 'duplicate-key': (a) => ['Twice: ', { code: a.key }] },
    texts: { 'duplicate-key': { why: () => ['Why.'], mend: (a) => ['Keep ', { code: a.kept }], lesson: 'manifests' } },
  });
  expect(words).toEqual({
    message: ['Twice: ', { code: '`x` {y}' }],
    why: ['Why.'],
    mend: ['Keep ', { code: '1' }],
    lesson: 'manifests',
  });
  expect(plainText(words.message)).toBe('Twice: `x` {y}');
});

test('a code without words is shown as itself', () => {
  expect(explain(finding, { messages: {} })).toEqual({ message: [{ code: 'duplicate-key' }], why: [], mend: [] });
});
