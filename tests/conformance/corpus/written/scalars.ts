import { chosen } from '../hash.ts';
import { scalar as quoted } from '../print-tree.ts';
import { rawOf, type Tree } from '../tree.ts';
import { gets, type Style } from './style.ts';

/** Writes a scalar as the person does: with or without quotes, and now and then in an odd but legal form. */
export function scalar(value: Tree, style: Style, place: string): string {
  const isOdd = gets(style, 'odd', place, style.odd);
  const pick = (forms: readonly string[]): string => chosen(forms, `${style.seed}:form:${place}`);
  if (value === null) return pick(isOdd ? ['~', 'Null', 'NULL', ''] : ['null']);
  if (typeof value === 'boolean') return isOdd ? pick(booleans[value ? 'yes' : 'no']) : String(value);
  if (typeof value === 'number') return isOdd && Number.isSafeInteger(value) ? pick(numbers(value)) : String(value);
  if (typeof value === 'string') return isOdd ? pick(texts(value)) : text(value, style);
  return rawOf(value) ?? String(value);
}

const booleans = {
  yes: ['yes', 'Yes', 'on', 'True', 'TRUE', 'y'],
  no: ['no', 'No', 'off', 'False', 'FALSE', 'n'],
};

function numbers(value: number): string[] {
  if (value < 0) return [`${value}`, `-0x${(-value).toString(16)}`, `${value}.0`];
  return [`+${value}`, `0x${value.toString(16)}`, `0o${value.toString(8)}`, `0${value.toString(8)}`, `${value}.0`, `${value}e0`, `0b${value.toString(2)}`, `'${value}'`]; // prettier-ignore
}

/** The last form forgets the quotes: the text may become something else, or the YAML may break. */
function texts(value: string): string[] {
  return [JSON.stringify(value), single(value), `!!str ${quoted(value)}`, isOneLine(value) ? value : quoted(value)];
}

function text(value: string, { quotes }: Style): string {
  if (quotes === 'double') return JSON.stringify(value);
  if (quotes === 'single') return single(value);
  return quoted(value);
}

function single(value: string): string {
  return /^[\x20-\x7e\u00a0-\ud7ff]*$/.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

function isOneLine(value: string): boolean {
  return !/[\r\n]/.test(value);
}
