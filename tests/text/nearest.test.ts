import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';
import { near, nearest } from '../../src/text/nearest.ts';

type Row = [why: string, written: string, known: string[], meant: string | undefined];

const rows: Row[] = [
  ['one letter dropped', 'contaners', ['containers', 'volumes'], 'containers'],
  ['one letter added', 'imagee', ['image', 'name'], 'image'],
  ['one letter changed', 'setings', ['settings'], 'settings'],
  ['two letters swapped', 'nmae', ['name', 'image'], 'name'],
  ['two errors in a long word', 'contianrs', ['containers'], 'containers'],
  ['three errors', 'kontaners', ['containerPort'], undefined],
  ['another case', 'readinessprobe', ['readinessProbe', 'livenessProbe'], 'readinessProbe'],
  ['another separator', 'my_config', ['my-config', 'your-config'], 'my-config'],
  ['case and separator come before letters', 'web_1', ['web-2', 'web-1'], 'web-1'],
  ['two errors in a short word', 'http', ['grpc', 'htop1'], undefined],
  ['one error in three letters', 'api', ['app', 'web'], 'app'],
  ['one error in two letters', 'db', ['dc'], undefined],
  ['a third letter left out', 'ap', ['app', 'db'], 'app'],
  ['two letters in another case', 'DB', ['db'], 'db'],
  ['nothing to choose from', 'web', [], undefined],
  ['the word itself is no suggestion', 'web', ['web'], undefined],
  ['two are equally near', 'web-3', ['web-1', 'web-2'], undefined],
  ['the nearer of two', 'settingss', ['settingx', 'settings'], 'settings'],
  ['letters beyond ASCII', 'größe', ['grösse', 'größen'], 'größen'],
  ['an empty word', '', ['a', ''], undefined],
  ['a very long word', 'x'.repeat(65), ['x'.repeat(64)], undefined],
  ['a very long candidate', 'web', ['web'.repeat(1000)], undefined],
];

describe('the name that was probably meant', () => {
  test.each(rows)('%s: %s', (_, written, known, meant) => expect(nearest(written, known)).toBe(meant));
});

describe('a near name, and whether it is certain', () => {
  test.each<[written: string, known: string[], name: string | undefined, certain: boolean]>([
    ['contaners', ['containers'], 'containers', true],
    ['contianrs', ['containers'], 'containers', false],
    ['KIND', ['kind'], 'kind', true],
    ['app', ['api'], 'api', false],
    ['web-3', ['web-1', 'web-2'], 'web-1', false],
    ['volume', ['containers'], undefined, false],
  ])('%s', (written, known, name, certain) =>
    expect(near(written, known)).toEqual(name === undefined ? undefined : { name, certain }),
  );
});

test.each<[a: string, b: string, limit: number, distance: number]>([
  ['', '', 0, 0],
  ['', 'ab', 2, 2],
  ['abc', 'abc', 0, 0],
  ['abc', 'acb', 1, 1],
  ['ca', 'abc', 3, 3],
  ['kitten', 'sitting', 5, 3],
  ['kitten', 'sitting', 2, 3],
  ['a', 'abcdef', 2, 3],
])('%j to %j within %i: %i', (a, b, limit, distance) => {
  expect(editDistance(a, b, limit)).toBe(distance);
  expect(editDistance(b, a, limit)).toBe(distance);
});
