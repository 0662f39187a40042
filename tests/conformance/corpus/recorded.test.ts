import { expect, test } from 'vitest';
import type { Verdict } from '../normal-form.ts';
import { readRecorded, writeRecorded } from './recorded.ts';

const invalid = {
  type: 'FieldValueInvalid',
  field: 'spec.replicas',
  message: 'Invalid value: -1: must not be negative',
};
const required = { type: 'FieldValueRequired', field: 'spec.selector', message: 'Required value' };

const verdicts: Verdict[] = [
  { id: 'a#b c#d', of: '0123456789ab', docs: [{ gvk: 'v1 Pod', code: 201, warnings: ['line\nbreak', 'ä'] }] },
  { id: 'none', of: '000000000000', docs: [] },
  {
    id: 'two docs',
    of: 'ffffffffffff',
    docs: [
      { gvk: '', client: 'yaml: line 1: did not find expected key' },
      {
        gvk: 'apps/v1 Deployment',
        code: 422,
        reason: 'Invalid',
        message: `Deployment.apps "web" is invalid: [spec.replicas: ${invalid.message}, spec.selector: Required value]`,
        causes: [invalid, invalid, required],
        unordered: true,
      },
      { gvk: 'v1 Pod', code: 422, reason: 'Invalid', message: 'other words', causes: [required] },
      { gvk: 'v1 Pod', code: 422, reason: 'Invalid', message: 'Pod "a" is invalid: spec.selector: Required value', causes: [required] },
      { gvk: 'v1 Pod', code: 400, reason: 'BadRequest', message: '' },
    ],
  },
]; // prettier-ignore

test('what is written can be read', () => {
  expect(readRecorded(writeRecorded(verdicts))).toEqual(verdicts);
});

test('what comes again is written once', () => {
  const often = Array.from({ length: 100 }, (_, index) => ({ ...verdicts[2]!, id: `${index}` }));
  expect(writeRecorded(often).length).toBeLessThan(writeRecorded([verdicts[2]!]).length + 100 * 40);
});

test('another form is refused', () => {
  expect(() => readRecorded('docs 0\n')).toThrow(/instead of "texts"/);
});
