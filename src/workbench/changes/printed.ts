import type { Json } from '../../engine/analysis.ts';

/** Longer values are cut: the whole of a new object's spec would say less than its beginning. */
const mostLetters = 300;

/** A value as it is shown beside a field, on one line. */
export function printed(value: Json): string {
  const text = typeof value === 'string' && !value.includes('\n') && value !== '' ? value : JSON.stringify(value);
  return text.length > mostLetters ? `${text.slice(0, mostLetters)} …` : text;
}
