import type { Span } from '../../text/span.ts';
import { fromJson } from '../defaults/draft.ts';
import { canonicalQuantity } from '../model/canonical-quantity.ts';
import { canonicalBase64, encodeBytes } from '../model/base64.ts';
import { canonicalTime } from '../model/time.ts';
import type { Json } from '../yaml/to-json.ts';
import { numberOf, type ListValue, type ScalarValue, type Value } from '../yaml/value.ts';

/** What stands in place of nothing, and how the server rewrites what was written. */
type Row = { readonly zero: Json; readonly rewrite?: (text: string) => string | undefined };

/** One row for each scalar and each type with a JSON of its own; of any other type both are left as they are. */
const rows: Readonly<Record<string, Row>> = {
  string: { zero: '' },
  bool: { zero: false },
  number: { zero: 0 },
  bytes: { zero: '', rewrite: canonicalBase64 },
  'api/resource.Quantity': { zero: '0', rewrite: amount },
  'util/intstr.IntOrString': { zero: 0 },
  'meta/v1.Time': { zero: null, rewrite: (text) => canonicalTime(text, 0) },
  'meta/v1.MicroTime': { zero: null, rewrite: (text) => canonicalTime(text, 6) },
};

/** Of a quantity that has no digits the server makes zero. */
function amount(text: string): string | undefined {
  return canonicalQuantity(text) ?? (/\d/.test(text) ? undefined : '0');
}

/** A scalar as the server writes it: numbers without a fraction that is zero, texts in their canonical form. */
export function rewritten(type: string, value: Value | undefined, at: Span): Value {
  const row = rows[type];
  if (!value) return fromJson(row?.zero ?? null, at);
  if (type === 'bytes' && value.kind === 'list') return { ...value, ...textOf(encodeBytes(bytesOf(value))) };
  if (!row || value.kind === 'map' || value.kind === 'list') return value;
  if (!row.rewrite) {
    return value.kind === 'float' && Number.isSafeInteger(value.value) ? { ...value, kind: 'int' } : value;
  }
  // A number is sent as a number, however it is written.
  const text = row.rewrite(value.kind === 'null' ? '' : String(value.value));
  return text === undefined ? value : { ...value, ...textOf(text) };
}

/** Go also reads bytes that are written as a list of numbers. */
function bytesOf({ items }: ListValue): number[] {
  return items.map((item) => numberOf(item) ?? 0);
}

function textOf(
  text: string,
): Pick<ScalarValue, 'raw' | 'plain'> & { readonly kind: 'string'; readonly value: string } {
  return { kind: 'string', raw: text, plain: false, value: text };
}
