import type { Json } from './odd-values.ts';
import type { Random } from './random.ts';

/** Writes a value as people and programs do: JSON in one line or many, block style, or a mix of them. */
export function writeYaml(value: Json, r: Random): string {
  switch (r.below(4)) {
    case 0:
      return JSON.stringify(value);
    case 1:
      return JSON.stringify(value, null, 2);
    default:
      return block(value, '', r).replace(/^\n/, '');
  }
}

function block(value: Json, indent: string, r: Random): string {
  if (typeof value !== 'object' || value === null || r.chance(0.05)) return ` ${scalar(value, r)}\n`;
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n';
    return `\n${value.map((item) => `${indent}-${block(item, `${indent}  `, r)}`).join('')}`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return ' {}\n';
  return `\n${entries.map(([key, item]) => `${indent}${scalar(key, r)}:${block(item, `${indent}  `, r)}`).join('')}`;
}

/** In quotes mostly; without them a text may turn out to be anything. */
function scalar(value: Json, r: Random): string {
  if (typeof value !== 'string' || /^[a-z][a-z0-9.-]*$/i.test(value)) {
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
  if (r.chance(0.05)) return value;
  return r.chance(0.2) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}
