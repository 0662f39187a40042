import { editDistance } from './edit-distance.ts';

/** A known name that is close to what was written. `certain` where it is worth writing without being asked. */
export type Near = { readonly name: string; readonly certain: boolean };

type Closest = { readonly name: string; readonly distance: number; readonly alone: boolean; readonly length: number };

/** No name that people write is longer; it bounds the work. */
const longest = 64;

/**
 * The closest of some known names, even if others are as close: the same letters in another case or with other
 * separators first, then the fewest letters added, dropped, changed or swapped (at most two; one for short names).
 */
export function near(written: string, known: Iterable<string>): Near | undefined {
  const found = closest(written, known);
  if (!found) return undefined;
  const { name, distance, alone, length } = found;
  return { name, certain: alone && (distance === 0 || (distance === 1 && length >= 4)) };
}

/** The known name that was probably meant. `undefined` where nothing is near, or two are equally near. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const found = closest(written, known);
  return found?.alone && found.distance <= (found.length <= 4 ? 1 : 2) ? found.name : undefined;
}

function closest(written: string, known: Iterable<string>): Closest | undefined {
  if (written.length > longest) return undefined;
  const folded = fold(written);
  const { length } = folded;
  const limit = length < 2 ? 0 : length <= 3 ? 1 : 2;
  let best: Closest | undefined;
  for (const name of known) {
    if (name === written || name.length > 2 * longest) continue;
    const candidate = fold(name);
    const distance = editDistance(folded, candidate, best?.distance ?? limit);
    // Any two letters are close to any other two: then only a letter that was left out counts.
    if (distance > 0 && length === 2 && candidate.length < 3) continue;
    if (best?.distance === distance) best = { ...best, alone: false };
    else if (distance < (best?.distance ?? limit + 1)) best = { name, distance, alone: true, length };
  }
  return best;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}
