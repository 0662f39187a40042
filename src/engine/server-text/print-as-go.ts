import type { Cause } from '../finding.ts';
import type { Json } from '../yaml/to-json.ts';
import { goQuote } from './go-quote.ts';
import { goSyntax } from './go-syntax.ts';
import { printValue } from './print-value.ts';
import { behindPointers, type GoType, type GoTypes } from './shapes.ts';
import type { ServerTextId } from './texts.ts';

/** Quantities and ports that the server prints in Go's syntax; elsewhere it has made a text or a number of them. */
const printedWhole: ReadonlySet<ServerTextId> = new Set([
  'integer',
  'bound-above',
  'ratio-below-one',
  'ratio-above',
  'default-must-equal',
  'percent',
  'percent-above-hundred',
  'surge-beside-unavailable',
]);

/**
 * The value of a cause as the releases until 1.33 print it: what is no scalar in Go's own syntax, and nothing as a text.
 * @param path of the field
 * Source: `Error.ErrorBody` of those releases.
 */
export function printAsGo({ value, says, verbatim }: Cause, types: GoTypes | undefined, path: string): string {
  const internal = types && behindPointers(types.internal);
  if (typeof value === 'string' && isResourceName(value, internal, path)) return value;
  if (verbatim && value !== null && typeof value === 'object' && Object.keys(value).length === 0) return pathOfSource;
  if (internal?.is === 'itself' && !(says && printedWhole.has(says[0]))) return printValue(value, types);
  if (typeof value === 'string' && internal?.is !== 'itself') return goQuote(value);
  if (typeof value === 'boolean' || (typeof value === 'number' && internal?.is !== 'itself')) return String(value);
  if (!types || !internal || (Array.isArray(value) && internal.is === 'string')) return printUntyped(value);
  if ((value === undefined || value === null) && types.internal.is === 'pointer') return '"null"';
  if (internal.is === 'string') return goQuote(typeof value === 'string' ? value : '');
  return goSyntax(value, { ...types, internal }, { isPrinted: says?.[0] !== 'integer' });
}

/** The name of a resource has a form of its own, which Go prints without quotes. */
function isResourceName(value: string, internal: GoType | undefined, path: string): boolean {
  if (internal?.is === 'string' && internal.id === 'core.ResourceName') return true;
  return path.endsWith(`[${value}]`) && !/^(?:data|binaryData)\[/.test(path);
}

/** Where the two sources of a claim differ the server prints not the source but its path. */
const pathOfSource = 'field.Path{name:"dataSource", index:"", parent:(*field.Path)(<address>)}';

/** Lists whose type is not known hold texts or numbers. */
function printUntyped(value: Json | undefined): string {
  if (value === undefined) return '""';
  if (value === null) return '"null"';
  if (!Array.isArray(value)) return JSON.stringify(value);
  const items = value as readonly Json[];
  const isNumbers = items.length > 0 && items.every((item) => typeof item === 'number');
  return `[]${isNumbers ? 'int32' : 'string'}{${items.map((item) => JSON.stringify(item)).join(', ')}}`;
}
