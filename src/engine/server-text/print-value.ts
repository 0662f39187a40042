import { printFloat } from '../model/print-float.ts';
import type { Json } from '../yaml/to-json.ts';
import { goJson } from './go-json.ts';
import { goQuote } from './go-quote.ts';
import { behindPointers, type GoTypes } from './shapes.ts';

/** A value within a message, as the releases since 1.34 print it: what is no scalar as JSON. */
export function printValue(value: Json | undefined, types: GoTypes | undefined): string {
  if (typeof value === 'string' && !isWritten(types)) return goQuote(value);
  // What is whole is an integer for Go as long as it fits.
  if (typeof value === 'number') return isInt64(value) ? String(value) : printFloat(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && types?.internal.is === 'string') return JSON.stringify(value);
  if (types)
    return types.internal.is === 'string' ? goQuote(typeof value === 'string' ? value : '') : goJson(value, types);
  return value === undefined ? '""' : JSON.stringify(value);
}

function isInt64(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 63;
}

/** True for what has a form of its own in Go, such as a quantity: the manifest's text is not what is printed. */
function isWritten(types: GoTypes | undefined): boolean {
  return types !== undefined && behindPointers(types.internal).is === 'itself';
}
