import fc from 'fast-check';
import { expect, test } from 'vitest';
import { model } from '../../../src/labs/workflow/index.ts';

const config = {
  events: [
    { id: 'push', push: 'main' },
    { id: 'fork', 'pull-request': { from: 'a', into: 'main', fork: true } },
  ],
};
const compute = (text: string): unknown => model.compute([{ name: '.github/workflows/ci.yml', text }], config);

const lines = [
  'on: push',
  'on:',
  '  push:',
  '  pull_request:',
  '    branches: [main, "!x"]',
  '    paths:',
  '      - "**/*.ts"',
  'permissions: read-all',
  'permissions:',
  '  contents: write',
  'jobs:',
  '  a:',
  '  b:',
  '    needs: [a]',
  '    needs: b',
  '    if: ${{ github.ref == x }}',
  "    if: always() && needs.a.outputs.x != ''",
  '    runs-on: x',
  '    strategy:',
  '      matrix: {a: [1, 2], include: [{b: 1}]}',
  '    steps:',
  '      - run: a',
  '      - {uses: b, if: "!"}',
  '  ? [a]',
  '  - &x 1',
  '  c: *x',
  '    uses: ./x.yml',
  '\t',
  '---',
  '    permissions: {id-token: write}',
  '  __proto__: {}',
  '    if: hashFiles(github.*)',
];

test('whatever the lines, there is a state, and it is plain data', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 25 }), (chosen) => {
      const state = compute(chosen.join('\n'));
      expect(structuredClone(state)).toEqual(state);
      expect(compute(chosen.join('\n'))).toEqual(state);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['nesting without end', '['.repeat(30_000), 'too-deep'],
  ['more than is read', 'x'.repeat(70_000), 'too-long'],
  [
    'aliases that multiply',
    [
      'a: &a [x, x]',
      ...[...'bcdef'].map((name, index) => `${name}: &${name} [${`*${'abcde'[index]}, `.repeat(9)}x]`),
    ].join('\n'),
    'too-large',
  ],
  [
    'more jobs than are read',
    `on: push\njobs:\n${Array.from({ length: 60 }, (_, n) => `  j${n}: {runs-on: x}\n`).join('')}`,
    'too-many-jobs',
  ],
])('%s is a fault', (_name, text, code) => {
  expect(compute(text)).toMatchObject({ valid: false, faults: [{ code }] });
});
