import type { Span } from '../../text/span.ts';
import { fromJson } from '../defaults/draft.ts';
import { canonicalQuantity } from '../model/canonical-quantity.ts';
import { canonicalBase64 } from '../model/base64.ts';
import { canonicalTime } from '../model/time.ts';
import type { Json } from '../yaml/to-json.ts';
import type { ScalarValue, Value } from '../yaml/value.ts';

/** What stands in place of nothing, and how the server rewrites what was written. */
type Row = { readonly zero: Json; readonly rewrite?: (text: string) => string | undefined };

/** One row for each scalar and each type with a JSON of its own; of any other type both are left as they are. */
const rows: Readonly<Record<string, Row>> = {
  string: { zero: '' },
  bool: { zero: false },
  number: { zero: 0 },
  bytes: { zero: '', rewrite: canonicalBase64 },
  'api/resource.Quantity': { zero: '0', rewrite: canonicalQuantity },
  'util/intstr.IntOrString': { zero: 0 },
  'meta/v1.Time': { zero: null, rewrite: (text) => canonicalTime(text, 0) },
  'meta/v1.MicroTime': { zero: null, rewrite: (text) => canonicalTime(text, 6) },
};

/** A scalar as the server writes it: numbers without a fraction that is zero, texts in their canonical form. */
export function rewritten(type: string, value: Value | undefined, at: Span): Value {
  const row = rows[type];
  if (!value) return fromJson(row?.zero ?? null, at);
  if (!row || value.kind === 'map' || value.kind === 'list') return value;
  if (value.kind === 'float' && Number.isSafeInteger(value.value)) return { ...value, kind: 'int' };
  const text = row.rewrite?.(value.kind === 'string' ? value.value : value.raw);
  return text === undefined ? value : withText(value, text);
}

function withText({ at, from }: ScalarValue, text: string): Value {
  return { kind: 'string', at, raw: text, plain: false, value: text, ...(from && { from }) };
}
