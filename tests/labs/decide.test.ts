import { expect, it } from 'vitest';
import { decide } from '../../src/labs/decide.ts';
import type { LabCondition, LabRows } from '../../src/labs/lab.ts';

const rows: LabRows<never> = { is: (wanted: string) => ({ met: wanted === 'so' }) };
const holds = (condition: LabCondition): boolean => decide(rows, condition, { faults: [] }).met;

it.each<[LabCondition, boolean]>([
  [{ is: 'so' }, true],
  [{ is: 'otherwise' }, false],
  [{ not: { is: 'otherwise' } }, true],
  [{ all: [{ is: 'so' }, { not: { is: 'so' } }] }, false],
  [{ all: [{ is: 'so' }, { is: 'so' }] }, true],
  [{ unknown: 'so' }, false],
  [{ id: 'goal', is: 'so' }, true],
])('%j: %s', (condition, met) => {
  expect(holds(condition)).toBe(met);
});
