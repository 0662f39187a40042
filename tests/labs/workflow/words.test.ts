import { expect, test } from 'vitest';
import { ui } from '../../../src/i18n/generated/ui/all.ts';
import { faultCodes } from '../../../src/labs/workflow/fault-codes.ts';

test('every fault has words', () => {
  const words = Object.keys(ui.en['lab-workflow']).filter((key) => key.startsWith('fault.'));
  expect(words.map((key) => key.slice('fault.'.length)).sort()).toEqual([...faultCodes].sort());
});
