import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains } from '../../../src/text/span.ts';
import type { Span } from '../../../src/text/span.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { splitDocuments } from '../../../src/engine/yaml/split.ts';
import { toJson } from '../../../src/engine/yaml/to-json.ts';
import type { Value } from '../../../src/engine/yaml/value.ts';

const manifest = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: &labels {app: "web"}}
spec:
  replicas: 2 # two
  selector: {matchLabels: *labels}
  template:
    metadata:
      labels:
        <<: *labels
        note: |
          first
          second
    spec:
      containers:
      - name: web
        args: ['-c', "x\\ty", --z=1]
---
a:
- ? b
  : c
`;

const pieces = [
  '\n',
  '\n  ',
  ' ',
  '\t',
  ': ',
  ':',
  '- ',
  '-',
  '? ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  ' #',
  '#',
  '&a ',
  '*a',
  '|',
  '>-',
  '|2',
  '!',
  '!!int ',
  '!!binary ',
  '<<: ',
  '---',
  '\n---\n',
  '...',
  '\n...\n',
  '%YAML',
  '\\',
  '@',
  '~',
  '.inf',
  '0x1',
  '1e3',
  'yes',
  'key',
  '{{ x }}',
  '\r',
  '\r\n',
  '\ufeff',
  '\u0085',
  '\u2028',
  '\u0000',
  '\ud800',
  '😀',
];

const mutation = fc.record({ at: fc.nat(manifest.length), drop: fc.nat(6), put: fc.constantFrom('', ...pieces) });

const input = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc
    .array(mutation, { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), manifest),
    ),
);

test('any text is read without an error, and every span lies where it should', () => {
  fc.assert(
    fc.property(input, (file) => {
      for (const { at, text } of splitDocuments(file).documents) {
        expect(file.slice(at.start, at.end)).toBe(text);
        const whole: Span = { start: 0, end: text.length };
        const { value, comments, findings } = readDocument(text);
        for (const finding of findings) {
          for (const span of [finding.at, ...finding.related.map((place) => place.at)]) {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(contains(whole, span)).toBe(true);
          }
        }
        for (const comment of comments) expect(text.slice(comment.at.start, comment.at.end)).toBe(comment.text);
        if (value === undefined) continue;
        JSON.stringify(toJson(value));
        // Aliases and merged keys bring values from elsewhere: only without them are parts inside their whole.
        if (!/[*&]/.test(text)) checkNesting(value, whole);
      }
    }),
    { seed: 20_261_121, numRuns: 3000 },
  );
});

function checkNesting(value: Value, outer: Span): void {
  expect(value.at.start).toBeLessThanOrEqual(value.at.end);
  expect(contains(outer, value.at)).toBe(true);
  if (value.kind === 'list') for (const item of value.items) checkNesting(item, value.at);
  if (value.kind !== 'map') return;
  for (const { keyAt, value: part } of value.entries.values()) {
    // A map merged in place keeps the spans of its own text, which is inside as well.
    expect(contains(value.at, keyAt)).toBe(true);
    checkNesting(part, value.at);
  }
}
