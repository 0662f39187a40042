import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { toJson } from '../../../src/engine/yaml/to-json.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  template:
    spec:
      containers:
        - name: web
          image: nginx
          ports:
            - containerPort: 80
  strategy: {type: Recreate}
`;
const whole = toJson(readDocument(deployment).value!);

/** Each line is typed between two whole ones; `underlined` is the text that the finding points at. */
const halfTyped: { after: string; typed: string; reason: string; underlined: string }[] = [
  { after: '  replicas: 2', typed: '  ima', reason: 'missing-colon', underlined: 'ima' },
  { after: '          image: nginx', typed: '          work dir', reason: 'missing-colon', underlined: 'work dir' },
  { after: '  replicas: 2', typed: '  paused: "yes', reason: 'unclosed-quote', underlined: '"yes' },
  { after: '  replicas: 2', typed: '  paused: @yes', reason: 'unexpected-character', underlined: '@' },
  { after: '  replicas: 2', typed: '  extra: [a, b', reason: 'unclosed-flow', underlined: '[a, b' },
  { after: '  replicas: 2', typed: '  extra: {a: b', reason: 'unclosed-flow', underlined: '{a: b' },
  { after: '  replicas: 2', typed: '  extra: a: b', reason: 'colon-in-value', underlined: ':' },
  { after: '  replicas: 2', typed: '  extra: "a" b', reason: 'text-after-value', underlined: 'b' },
  { after: '  replicas: 2', typed: '  extra: *', reason: 'bad-anchor-name', underlined: '*' },
  { after: '  replicas: 2', typed: '\textra: 1', reason: 'tab-indentation', underlined: '\t' },
  { after: '  replicas: 2', typed: '   extra: 1', reason: 'bad-indentation', underlined: 'extra' },
  { after: '  replicas: 2', typed: ' extra: 1', reason: 'bad-indentation', underlined: 'extra:' },
  { after: '  replicas: 2', typed: '  - extra', reason: 'list-in-map', underlined: '- extra' },
  { after: '  replicas: 2', typed: '  extra: | a', reason: 'bad-block-header', underlined: 'a' },
  {
    after: '  replicas: 2',
    typed: '  extra: {{ .Values.a }}-b',
    reason: 'template-braces',
    underlined: '{{ .Values.a }}',
  },
  {
    after: '  replicas: 2',
    typed: '  {{- if .Values.a }}',
    reason: 'template-braces',
    underlined: '{{- if .Values.a }}',
  },
  { after: '  strategy: {type: Recreate}', typed: '  }', reason: 'stray-bracket', underlined: '}' },
];

describe('a half-typed line costs nothing but itself', () => {
  test.each(halfTyped)('$typed after $after', ({ after, typed, reason, underlined }) => {
    const text = deployment.replace(`${after}\n`, `${after}\n${typed}\n`);
    const { value, findings, complete } = readDocument(text);
    expect(complete).toBe(false);
    expect(
      findings.map(({ code, args, at }) => [code, 'reason' in args && args.reason, text.slice(at.start, at.end)]),
    ).toEqual([['yaml-syntax', reason, underlined]]);
    expect(toJson(value!)).toEqual(whole);
  });
});

test('a key without its colon takes along what hangs below it, and no more', () => {
  const text = deployment.replace('  template:', '  template');
  const { value, findings } = readDocument(text);
  expect(findings.map(({ at }) => text.slice(at.start, at.end))).toEqual(['template']);
  expect(toJson(value!)).toMatchObject({ kind: 'Deployment', spec: { replicas: 2, strategy: { type: 'Recreate' } } });
});

test('several errors are all reported, each at its line', () => {
  const text = 'a: "x\nb: 1\nc: @d\ne: 2\nf: [\ng: 3\n';
  const { value, findings } = readDocument(text);
  expect(findings.map(({ at }) => text.slice(at.start, at.end))).toEqual(['"x', '@', '[']);
  expect(toJson(value!)).toEqual({ b: 1, e: 2, g: 3 });
});

test.each(['"', "'", '[', '{'])('what %s opens in a long document is found at its own line', (open) => {
  const lines = Array.from(
    { length: 800 },
    (_, index) => `    key${index}:\n      type: text of ${index}\n      size: ${index}\n`,
  );
  const text = `kind: Cup\nspec:\n  of:\n${lines.join('')}`.replace('type: text of 150', `type: ${open}text of 150`);
  const { findings } = readDocument(text);
  expect(findings.map(({ at }) => text.slice(at.start, at.end))).toEqual([`${open}text of 150`]);
});

test('what is wrong far out on a long line is underlined there', () => {
  const text = `extra: "${'a'.repeat(3000)}" b`;
  const [finding] = readDocument(text).findings;
  expect(finding).toMatchObject({ code: 'yaml-syntax', args: { reason: 'text-after-value' } });
  expect(text.slice(finding!.at.start, finding!.at.end)).toBe('b');
});

test('an unrendered Helm template is recognised wherever it stands', () => {
  const text =
    'name: {{ .Values.name }}\nimage: {{ .Values.image }}:{{ .Values.tag }}\n{{- if .Values.on }}\nreplicas: 1\n{{- end }}\n';
  const { value, findings } = readDocument(text);
  expect(findings.every(({ args }) => 'reason' in args && args.reason === 'template-braces')).toBe(true);
  expect(findings).toHaveLength(4);
  expect(toJson(value!)).toMatchObject({ replicas: 1 });
});
