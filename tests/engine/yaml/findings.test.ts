import { expect, test } from 'vitest';
import { readDocument } from '../../../src/engine/yaml/read.ts';

/** The one finding of each text: its code, its arguments and the text that it points at. */
const rows: { text: string; code: string; args: object; at: string }[] = [
  { text: 'a: 1\na: 2\n', code: 'duplicate-key', args: { key: 'a', kept: '2', dropped: '1' }, at: 'a' },
  { text: '1: a\n"1": b\n', code: 'duplicate-key', args: { key: '1', kept: 'b', dropped: 'a' }, at: '"1"' },
  { text: '~: a\n', code: 'yaml-key-not-a-string', args: { found: '~' }, at: '~' },
  { text: '[a]: b\n', code: 'yaml-key-not-a-string', args: { found: '[a]' }, at: '[a]' },
  { text: '---a\nb: 1\n', code: 'yaml-document-separator', args: { found: '---a' }, at: '---a' },
  { text: '...\na: 1\n', code: 'yaml-document-separator', args: { found: '...' }, at: '...' },
  { text: '%YAML 1.2\na: 1\n', code: 'yaml-directive', args: { found: '%YAML 1.2' }, at: '%YAML 1.2' },
  { text: '- a\n', code: 'document-not-a-mapping', args: { found: 'list' }, at: '- a' },
  { text: 'hello\n', code: 'document-not-a-mapping', args: { found: 'scalar' }, at: 'hello' },
  { text: 'a: 1\n...\n# c\nb: [\n', code: 'text-after-document-end', args: {}, at: 'b: [' },
  { text: 'a: -.inf\n', code: 'number-not-json', args: { found: '-.inf' }, at: '-.inf' },
  { text: 'a: *b\n', code: 'unknown-anchor', args: { anchor: 'b' }, at: '*b' },
  { text: 'a: &b [*b]\n', code: 'anchor-contains-itself', args: { anchor: 'b' }, at: '*b' },
  { text: 'a: b\u0007\n', code: 'control-character', args: { code: 'U+0007' }, at: '\u0007' },
  { text: 'a: "\\d"\n', code: 'yaml-syntax', args: { reason: 'bad-escape' }, at: '\\d' },
  { text: 'a: "x\\/y"\n', code: 'yaml-syntax', args: { reason: 'bad-escape' }, at: '\\/' },
  { text: 'a: !!int b\n', code: 'yaml-syntax', args: { reason: 'tag-mismatch' }, at: '!!int b' },
  { text: '<<: 1\n', code: 'yaml-syntax', args: { reason: 'merge-needs-map' }, at: '1' },
  { text: 'a: *.txt\n', code: 'yaml-syntax', args: { reason: 'bad-anchor-name' }, at: '*.txt' },
  { text: 'a: {{ .Values.b }}\n', code: 'yaml-syntax', args: { reason: 'template-braces' }, at: '{{ .Values.b }}' },
  { text: 'a: 1\n\t\nb: 2\n', code: 'yaml-syntax', args: { reason: 'tab-indentation' }, at: '\t' },
];

test.each(rows)('$text', ({ text, code, args, at }) => {
  const { findings } = readDocument(text);
  expect(findings.map((finding) => finding.code)).toEqual([code]);
  expect(findings[0]?.args).toMatchObject(args);
  expect(findings.map((finding) => text.slice(finding.at.start, finding.at.end))).toEqual([at]);
});

test('a duplicate key leaves the outcome alone and points at the first one', () => {
  const { findings, complete } = readDocument('a: 1\nb: 2\na: 3\n');
  expect(complete).toBe(true);
  expect(findings).toMatchObject([
    { severity: 'warning', related: [{ role: 'first-definition', at: { start: 0, end: 1 } }] },
  ]);
});

test('a merged key is no duplicate', () => {
  expect(readDocument('x: &x {a: 1}\ny:\n  a: 2\n  <<: *x\n').findings).toEqual([]);
});
