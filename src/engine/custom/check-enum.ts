import { nearest } from '../../text/nearest.ts';
import { lastStep } from '../rules/checks.ts';
import type { Subject } from '../rules/subject.ts';
import type { Value } from '../yaml/value.ts';
import { complain, type Complaint } from './complaint.ts';
import { goNumber, isNumber, truncated } from './number.ts';
import type { Schema } from './schema.ts';
import { shortened } from './shortened.ts';
import { sortedJson } from './sorted-json.ts';

/**
 * Whether a value is one of those that its schema lists. Go makes the value of the listed type first, so that 1.5 is as
 * good as 1 and 65 as good as "A". Source: `basicCommonValidator` in k8s.io/kube-openapi/pkg/validation/validate.
 */
export function checkEnum(schema: Schema, subject: Subject): Complaint | undefined {
  const value = subject.value!;
  const allowed = schema.enum;
  if (allowed.length === 0 || allowed.some((each) => isSame(value, each))) return undefined;
  const words = allowed.map((each) => {
    const json = sortedJson(each);
    return typeof json === 'string' && each.kind === 'string' ? json : printJson(each);
  });
  const written =
    value.kind === 'string' ? value.value : value.kind === 'map' || value.kind === 'list' ? '' : value.raw;
  const meant = value.kind === 'string' ? nearest(written, words) : undefined;
  return complain(
    subject,
    'FieldValueNotSupported',
    'value-not-supported',
    { field: lastStep(subject), value: shortened(written), allowed: words.join(', ') },
    {
      says: ['supported-values', ...words],
      keyword: 'enum',
      ...(value.kind === 'null' && { value: null }),
      fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
    },
  );
}

function printJson(value: Value): string {
  return isNumber(value) ? String(goNumber(value).value) : JSON.stringify(sortedJson(value));
}

function isSame(value: Value, listed: Value): boolean {
  if (value.kind === 'null' || listed.kind === 'null') return false;
  if (isNumber(value)) {
    const number = goNumber(value);
    if (listed.kind === 'string') return number.is === 'int64' && textOf(number.value) === listed.value;
    if (!isNumber(listed)) return false;
    const other = goNumber(listed);
    if (other.is === 'float64') return Number(number.value) === other.value;
    return (number.is === 'int64' ? number.value : truncated(number.value)) === other.value;
  }
  if (value.kind !== listed.kind) return false;
  return JSON.stringify(sortedJson(value)) === JSON.stringify(sortedJson(listed));
}

/** The character with this number, as Go makes a text of an integer. */
function textOf(point: bigint): string {
  const isCharacter = point >= 0n && point <= 0x10ffffn && !(point >= 0xd800n && point < 0xe000n);
  return isCharacter ? String.fromCodePoint(Number(point)) : '\ufffd';
}
