import { expect, test } from 'vitest';
import { alteredOf, caseOf } from './altered.ts';
import { writtenBases } from './bases.ts';
import { changed, type TreeMap } from './tree.ts';

const base = writtenBases().find(({ name }) => name === 'service/small')!;
const cases = (object: TreeMap): Map<string, string> =>
  new Map(alteredOf({ ...base, object }).map((one) => [one.id, caseOf(one).yaml]));

test('no id comes twice', () => {
  const ids = writtenBases()
    .flatMap(alteredOf)
    .map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('one more field moves no other case', () => {
  const before = [...cases(base.object).keys()];
  const after = cases(changed(base.object, ['spec', 'externalName'], { set: 'a.example' }) as TreeMap);
  const kept = before.filter((id) => !id.includes('externalName'));
  expect(kept.length).toBeGreaterThan(50);
  expect(kept.filter((id) => !after.has(id))).toEqual([]);
});
