import { expect, test } from 'vitest';
import { canonicalTime } from '../../../src/engine/model/time.ts';

test.each([
  ['2026-01-01T00:00:00Z', 0, '2026-01-01T00:00:00Z'],
  ['2026-01-01T00:30:00+01:00', 0, '2025-12-31T23:30:00Z'],
  ['2026-01-01T00:00:00.999Z', 0, '2026-01-01T00:00:00Z'],
  ['2026-01-01T00:00:00.123456-00:30', 6, '2026-01-01T00:30:00.123456Z'],
  ['0001-02-03T04:05:06Z', 0, '0001-02-03T04:05:06Z'],
  ['<time>', 0, undefined],
] as const)('%s', (text, digits, written) => {
  expect(canonicalTime(text, digits)).toBe(written);
});
