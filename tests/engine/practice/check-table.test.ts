import { expect, test } from 'vitest';
import { alsoTold, elsewhere } from '../../../scripts/checks/elsewhere.ts';
import { readEngineArgs } from '../../../scripts/messages/engine-args.ts';
import { readFindings } from '../../../scripts/messages/read-findings.ts';
import { specification } from '../../../scripts/checks/specification.ts';
import { linesOfTable } from '../../../scripts/checks/table.ts';
import { unbuilt } from '../../../scripts/checks/unbuilt.ts';
import { practices } from '../../../src/engine/practice/checks.ts';
import { setPractices } from '../../../src/engine/practice/set-checks.ts';

const table = linesOfTable();
const built = table.filter(({ code }) => code !== undefined);

test('every id of the specification stands there once', () => {
  expect(specification.filter((id, index) => specification.indexOf(id) !== index)).toEqual([]);
  expect(specification.filter((id) => id.startsWith('kube-linter:'))).toHaveLength(63);
  expect(specification.filter((id) => id.startsWith('kube-score:'))).toHaveLength(39);
  expect(specification.filter((id) => id.startsWith('polaris:'))).toHaveLength(44);
});

test('every id has a finding or a reason, not both', () => {
  expect(table.filter(({ code, reason }) => (code === undefined) === (reason === undefined))).toEqual([]);
});

test('every finding that answers an id has a bad and a good example', () => {
  expect(built.filter(({ fixtures }) => fixtures.join() !== 'bad,good')).toEqual([]);
});

test('the tables name only ids of the specification', () => {
  const named = [
    ...[...practices, ...setPractices].flatMap(({ spec }) => spec),
    ...Object.keys(elsewhere),
    ...unbuilt.keys(),
  ];
  expect(named.filter((id) => !specification.includes(id))).toEqual([]);
  expect(named.filter((id, index) => named.indexOf(id) !== index)).toEqual([]);
});

test('what else of a row is told is a finding with examples, and the row is answered', () => {
  const told = new Set(built.map(({ code }) => code));
  const { findings } = readFindings(readEngineArgs().args);
  const shown = new Set(findings.filter(({ examples }) => examples.length > 0).map(({ code }) => code));
  for (const [id, codes] of Object.entries(alsoTold)) {
    expect(built.map((line) => line.id)).toContain(id);
    expect(codes.filter((code) => !told.has(code) && !shown.has(code))).toEqual([]);
  }
});
