import { expect, test } from 'vitest';
import { limits } from '../../../src/engine/yaml/limits.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { splitDocuments } from '../../../src/engine/yaml/split.ts';
import { toJson } from '../../../src/engine/yaml/to-json.ts';

function limitsReached(text: string): unknown[] {
  return readDocument(text).findings.flatMap(({ code, args }) =>
    code === 'limit-reached' && 'limit' in args ? [args.limit] : [],
  );
}

const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
for (const [i, name] of Array.from('bcdefghij').entries()) {
  bomb.push(
    `${name}: &${name} [${Array<string>(10)
      .fill(`*${'abcdefghi'.charAt(i)}`)
      .join(',')}]`,
  );
}

const nested = (open: string, close: string, levels: number): string =>
  `a: ${open.repeat(levels)}${close.repeat(levels)}\n`;

test.each([
  ['10,000 lists in brackets', nested('[', ']', 10_000), 'nesting-depth'],
  ['10,000 maps in braces', nested('{a: ', '}', 10_000), 'nesting-depth'],
  ['10,000 lists of dashes', `${'- '.repeat(10_000)}a\n`, 'nesting-depth'],
  [
    '1,000 maps by indentation',
    Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    'nesting-depth',
  ],
  ['unclosed brackets', '['.repeat(200_000), 'nesting-depth'],
  ['an alias bomb', bomb.join('\n'), 'aliased-values'],
  [
    'aliases that nest deeper than brackets may',
    `a: &a ${'['.repeat(300)}${']'.repeat(300)}\nb: ${'['.repeat(300)}*a${']'.repeat(300)}\n`,
    'nesting-depth',
  ],
  ['5 MB of text', 'some words\n'.repeat(500_000), 'document-size'],
  [
    'a pasted binary',
    Array.from({ length: 50_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''),
    'findings',
  ],
])('%s', (_, text, limit) => {
  expect(limitsReached(text)).toContain(limit);
});

test('a document at the limit of nesting is read', () => {
  const { value, complete } = readDocument(nested('[', ']', limits.nestingDepth - 10));
  expect(complete).toBe(true);
  expect(JSON.stringify(value && toJson(value))).toContain('[[[');
});

test('what an alias bomb was worth stays small', () => {
  const { value } = readDocument(bomb.join('\n'));
  expect(JSON.stringify(value && toJson(value)).length).toBeLessThan(4_000_000);
});

test('documents beyond the limit are left out and named', () => {
  const text = 'a: 1\n---\n'.repeat(limits.documents + 5);
  const { documents, beyondLimit } = splitDocuments(text);
  expect(documents).toHaveLength(limits.documents);
  expect(beyondLimit && text.slice(beyondLimit.start).startsWith('---\na: 1')).toBe(true);
});

test.each([
  ['a flow list with 100,000 lines at the first column', `a: [\n${'b,\n'.repeat(100_000)}]\n`],
  ['a quoted scalar with 100,000 lines at the first column', `a: "\n${'b\n'.repeat(100_000)}"\n`],
  ['an error on each of 5,000 lines', 'a: @b\n'.repeat(5000)],
])('what is too much work to go on with is refused, never cut off in silence: %s', (_, text) => {
  const { complete, findings } = readDocument(text);
  expect(complete).toBe(false);
  expect(findings).not.toEqual([]);
});
