import { describe, expect, test } from 'vitest';
import { kindOf } from './base.ts';
import { allBases } from './bases.ts';
import { fieldUse } from './fields.ts';
import { kinds } from './kinds.ts';
import { leftOut } from './left-out.ts';

const bases = allBases();

describe.each(kinds)('%s', (kind) => {
  const { fields, used, unused } = fieldUse(kind, bases);

  test('its bases use at least 95 % of its fields', () => {
    expect(used / fields, unused.map(({ field }) => field).join(', ')).toBeGreaterThanOrEqual(0.95);
  });

  test('every field that is left out has a reason', () => {
    expect(unused.filter(({ reason }) => reason === undefined)).toEqual([]);
  });
});

test('every base is of a kind that is covered', () => {
  expect(bases.map(kindOf).filter((kind) => !kinds.some((known) => known === kind))).toEqual([]);
});

test('every reason has a field that is left out', () => {
  const reasons = new Set(kinds.flatMap((kind) => fieldUse(kind, bases).unused.map(({ reason }) => reason)));
  expect(leftOut.map(([, reason]) => reason).filter((reason) => !reasons.has(reason))).toEqual([]);
});
