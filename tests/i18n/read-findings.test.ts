import { expect, test } from 'vitest';
import { problemLine } from '../../scripts/content/problem.ts';
import { readEngineArgs, type EngineArgs } from '../../scripts/messages/engine-args.ts';
import { readFindings } from '../../scripts/messages/read-findings.ts';
import { contentRoot } from '../content-root.ts';

const args: EngineArgs = new Map([
  [
    'wrong-type',
    new Map([
      ['field', { type: 'string' }],
      ['found', { type: 'string', values: ['map', 'list'] }],
      ['count', { type: 'number' }],
    ]),
  ],
]);

const block = (language: string): string => `${language}:
  message: Field \`{field}\` is {found, select, map {a map} other {a list}}.
  why: >-
    The server wants a string,
    as the API says.
  mend: Write a string.
`;
const whole = ['en', 'de', 'ru', 'th'].map(block).join('');

function errorsOf(text: string, name = 'wrong-type'): string[] {
  const base = contentRoot({ [`content/findings/${name}.yaml`]: text });
  return readFindings(args, base)
    .problems.filter(({ severity }) => severity === 'error')
    .map(problemLine);
}

test('a complete file has no problems', () => {
  const base = contentRoot({ 'content/findings/wrong-type.yaml': whole });
  expect(readFindings(args, base).problems).toEqual([]);
});

test.each([
  [
    'an unknown argument',
    whole.replace('{field}', '{filed}'),
    /yaml:2: error: en.message: The finding has no argument "filed"; it has field, found, count. Did you mean "field"\?/,
  ],
  [
    'an argument on a later line',
    whole.replace('as the', 'as {the}'),
    /yaml:5: error: en.why: The finding has no argument "the"/,
  ],
  [
    'a value that never comes',
    whole.replace('map {a map}', 'lst {a map}'),
    /"found" is never "lst". Did you mean "list"\?/,
  ],
  [
    'a word of the engine in prose',
    whole.replace('Write a string.', 'It is a {found}.'),
    /"found" is a word of the engine \(map, list\)/,
  ],
  [
    'a string that counts',
    whole.replace('Write a string.', 'The {field, plural, one {#} other {#}}'),
    /"field" is no number/,
  ],
  ['a number that selects', whole.replace('Write a string.', 'The {count, select, other {#}}'), /"count" is no string/],
  [
    'languages that differ',
    whole.replace('Write a string.', 'Write {field}.'),
    /yaml:12: error: de.mend has the arguments none, English has field/,
  ],
  [
    'an unknown key',
    `${whole}exmples: []\n`,
    /yaml:25: error: "exmples" has no meaning here. Did you mean "examples"\?/,
  ],
  ['an unknown text', whole.replace('  mend:', '  mnd:'), /error: "mnd" has no meaning here. Did you mean "mend"\?/],
  ['an example of another form', `${whole}examples:\n  - worse: x\n`, /yaml:26: error: Expected "bad: \|"/],
])('%s is an error', (_, text, line) => {
  const errors = errorsOf(text);
  expect(
    errors.some((error) => line.test(error)),
    errors.join('\n'),
  ).toBe(true);
});

test('a file for a code that does not exist is an error', () => {
  expect(errorsOf(whole, 'wrong-tpye')[0]).toMatch(/no finding "wrong-tpye". Did you mean "wrong-type"\?/);
});

test('a code without a file and a language without texts are warnings', () => {
  const missing = readFindings(args, contentRoot({ 'content/findings/none.txt': '' }));
  expect(missing.problems.map(({ severity, file }) => `${severity} ${file}`)).toContain(
    'warning content/findings/wrong-type.yaml',
  );
  const half = readFindings(args, contentRoot({ 'content/findings/wrong-type.yaml': block('en') }));
  expect(half.problems.map(({ text }) => text)).toEqual(
    ['de', 'ru', 'th'].map((id) => `The language "${id}" is missing: English stands in.`),
  );
});

test('the arguments come from the types of the engine', () => {
  const { args: real, problems } = readEngineArgs();
  expect(problems).toEqual([]);
  expect(real!.get('limit-reached')!.get('allowed')).toEqual({ type: 'number' });
  expect(real!.get('duplicate-key')!.get('key')).toEqual({ type: 'string' });
  expect(real!.get('field-missing-for-kind')!.get('field')!.values).toEqual(['apiVersion', 'kind']);
});
