import type { Alteration } from '../case.ts';
import { say } from '../say.ts';
import { isMap, type Tree } from '../tree.ts';
import { structOf, type Place } from '../typed.ts';
import { keyFormatOf } from '../values/format-of.ts';
import { formats } from '../values/formats.ts';
import { alteration } from './alteration.ts';
import { nameOf } from './values.ts';

/** Changes keys: a field that the server does not know, one in other letters, an entry of a free map. */
export function keys(place: Place): Alteration[] {
  const { steps, value, type } = place;
  if (!isMap(value)) return [];
  if (type.is === 'map') return entries(place, value);
  const struct = structOf(type);
  if (!struct) return [];
  const stranger = alteration([...steps, 'stranger'], 'unknown', '1', { set: 1 });
  const misspelt = Object.keys(value)
    .filter((key) => struct.fields.has(key) && !(steps.length === 0 && (key === 'apiVersion' || key === 'kind')))
    .flatMap((key) =>
      Object.entries(misspellings).map(([name, misspell]) =>
        alteration([...steps, key], 'misspell', name, { rename: misspell(key) }),
      ),
    );
  return [stranger, ...misspelt];
}

const misspellings: Readonly<Record<string, (key: string) => string>> = {
  upper: (key) => key.charAt(0).toUpperCase() + key.slice(1),
  lower: (key) => (key === key.toLowerCase() ? key.toUpperCase() : key.toLowerCase()),
  short: (key) => key.slice(0, -1) || `${key}x`,
  dashed: (key) => (/[A-Z]/.test(key) ? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : `${key}s`),
};

/** One more entry with an odd key, or another key for the first one. */
function entries(place: Place, value: { readonly [key: string]: Tree }): Alteration[] {
  const first = Object.values(value)[0];
  return formats[keyFormatOf(nameOf(place))]
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => alteration([...place.steps, key], 'entry', say(key), { set: first ?? 'x' }));
}
