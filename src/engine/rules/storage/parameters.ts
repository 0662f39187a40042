import { byteLength } from '../../model/byte-length.ts';
import { lastStep, text } from '../checks.ts';
import type { Report } from '../report.ts';
import type { Check } from '../rules.ts';
import { entries, type Subject } from '../subject.ts';

const mostKeys = 512;
const mostBytes = 256 * 1024;

/** What a class hands to its driver. Source: `validateParameters` in pkg/apis/storage/validation/validation.go. */
export const parameters: Check = (map, report) => {
  const written = entries(map);
  if (written.length > mostKeys) {
    tooLong(map, mostKeys, report);
    return;
  }
  let bytes = 0;
  for (const { key, keyAt, subject } of written) {
    bytes += byteLength(key) + byteLength(text(subject));
    if (key !== '') continue;
    const args = { field: lastStep(map), in: '' };
    report.refuse(map, 'FieldValueInvalid', 'required-field-missing', args, {
      at: keyAt,
      value: '',
      says: ['key-empty'],
    });
  }
  if (bytes > mostBytes) tooLong(map, mostBytes, report);
};

/** "Too long". The server prints no value. */
export function tooLong(subject: Subject, max: number, report: Report, path?: string): void {
  const args = { field: lastStep(subject), max };
  const says = ['may-not-be-more-bytes', max] as const;
  report.refuse(subject, 'FieldValueTooLong', 'too-long', args, { says, ...(path !== undefined && { path }) });
}
