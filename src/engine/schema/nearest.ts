/** A known name that is close to what was written. `certain` where it is worth offering as a fix. */
export type Near = { readonly name: string; readonly certain: boolean };

const longest = 64;

/**
 * The known name that was probably meant: the same letters in another case or with other separators first,
 * then the fewest letters added, dropped, changed or swapped (at most two; one for short names).
 */
export function nearest(written: string, known: Iterable<string>): Near | undefined {
  if (written.length > longest) return undefined;
  const folded = fold(written);
  const limit = folded.length <= 3 ? 1 : 2;
  let best: { name: string; distance: number; alone: boolean } | undefined;
  for (const name of known) {
    const distance = editDistance(folded, fold(name), limit);
    if (distance > limit) continue;
    if (!best || distance < best.distance) best = { name, distance, alone: true };
    else if (distance === best.distance) best.alone = false;
  }
  if (!best || (best.distance > 0 && folded.length < 3)) return undefined;
  const certain = best.alone && (best.distance === 0 || (best.distance === 1 && folded.length >= 4));
  return { name: best.name, certain };
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to turn one text into the other.
 * Gives `limit + 1` as soon as it is clear that more are needed.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
