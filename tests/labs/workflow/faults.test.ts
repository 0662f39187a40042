import { expect, test } from 'vitest';
import { model } from '../../../src/labs/workflow/index.ts';

const around = { events: [{ id: 'push', push: 'main' }] };
const job = '{runs-on: x, steps: [{run: a}]}';

const faultsOf = (text: string, name = '.github/workflows/ci.yml'): string[] =>
  model
    .compute([{ name, text }], around)
    .faults.map(({ code, span }) => `${code}: ${span ? text.slice(span.start, span.end) : '-'}`);

const rows: readonly [text: string, ...faults: string[]][] = [
  [`on: pull_requests\njobs: {a: ${job}}`, 'unexpected-key: pull_requests'],
  [`on:\n  push:\n    brnches: [x]\njobs: {a: ${job}}`, 'unexpected-key: brnches'],
  [`on: push\nfoo: 1\njobs: {a: ${job}}`, 'unexpected-value: foo'],
  [`on: push\njobs:\n  a:\n    steps: [{run: a}]\n`, 'property-missing: steps: [{run: a}]'],
  [`on: push\njobs: {a: ${job}, b: {needs: c, runs-on: x}}`, 'need-unknown: c'],
  [
    `on: push\njobs: {a: ${job}, b: {needs: c, runs-on: x}, c: {needs: b, runs-on: x}}`,
    'needs-circle: c',
    'needs-circle: b',
  ],
  [
    `on: push\njobs: {b: {needs: c, runs-on: x}, c: {needs: b, runs-on: x}}`,
    'no-first-job: {b: {needs: c, runs-on: x}, c: {needs: b, runs-on: x}}',
  ],
  [`on: {schedule: [{cron: '99 * * * *'}]}\njobs: {a: ${job}}`, "cron: '99 * * * *'"],
  [`on: push\njobs: {a: {if: github.event_name = 'push', runs-on: x}}`, "symbol: github.event_name = 'push'"],
  [`on: push\njobs: {a: {if: github.ref == main, runs-on: x}}`, 'name-unknown: github.ref == main'],
  [`on: push\njobs: {a: {if: starts(github.ref), runs-on: x}}`, 'function-unknown: starts(github.ref)'],
  [`on: push\njobs: {a: {runs-on: x, steps: [{run: "a \${{ github.ref"}]}}`, 'expression-open: "a ${{ github.ref"'],
  [`on: push\njobs: {a: ${job}, A: ${job}}`, 'defined-twice: A'],
  [`on:\n  push:\n    branches: [a]\n    branches-ignore: [b]\njobs: {a: ${job}}`, 'both-filters: [b]'],
  [`on: {push: {branches: ['!a']}}\njobs: {a: ${job}}`, "only-negative: '!a'"],
  [`on: {push: {tags: ['v[1']}}\njobs: {a: ${job}}`, "pattern: 'v[1'"],
  [`on: push\njobs:\n  a: [\n`, 'yaml: '],
  ['', 'nothing-here: -'],
];

test.each(rows)('%s', (text, ...faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test('only the folder of workflows is looked into, and of its files one is read', () => {
  const text = `on: push\njobs: {a: ${job}}`;
  expect(faultsOf(text, 'ci.yml')).toEqual(['not-in-place: -']);
  expect(faultsOf(text, '.github/workflows/web/ci.yml')).toEqual(['not-in-place: -']);
  const two = ['a', 'b'].map((name) => ({ name: `.github/workflows/${name}.yml`, text }));
  expect(model.compute(two, around).faults).toMatchObject([{ code: 'one-file', file: '.github/workflows/b.yml' }]);
  expect(model.compute([], around)).toMatchObject({ valid: false, faults: [{ code: 'no-file' }] });
});

test('a matrix counts as GitHub combines it', () => {
  const sizeOf = (matrix: string): unknown =>
    model.compute(
      [{ name: '.github/workflows/a.yml', text: `on: push\njobs: {a: {strategy: {matrix: ${matrix}}, runs-on: x}}` }],
      around,
    ).jobs[0]?.matrix;
  expect(sizeOf('{node: [20, 22, 24], os: [linux, windows]}')).toBe(6);
  expect(sizeOf('{node: [20, 22], os: [linux, windows], exclude: [{os: windows, node: 20}]}')).toBe(3);
  // The example of GitHub's documentation: of four included entries, two become jobs of their own.
  expect(
    sizeOf(
      '{fruit: [apple, pear], animal: [cat, dog], include: [{color: green}, {color: pink, animal: cat}, {fruit: apple, shape: circle}, {fruit: banana}, {fruit: banana, animal: cat}]}',
    ),
  ).toBe(6);
  expect(sizeOf('{include: [{a: 1}, {a: 2}]}')).toBe(2);
  expect(sizeOf('{node: "${{ fromJSON(vars.NODES) }}"}')).toBe('unknown');
});
