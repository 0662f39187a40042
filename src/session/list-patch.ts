/** How one list becomes another: stretches of the list before, and what is new, in order. */
export type ListPatch<T> = readonly (Kept | { readonly added: T })[];

/** So many items of the list before, from this one on; each stands further back by `moved` than it did. */
export type Kept = { readonly from: number; readonly count: number; readonly moved: number };

/**
 * What changed between two lists. Items are compared at the same distance from the beginning, or from the end behind the
 * last change: an edit replaces, adds or takes away in one place. Several such places cost more to tell, never the truth.
 * @param movedBy by how much an item has moved, or `undefined` where it is another one
 */
export function listPatch<T>(
  before: readonly T[],
  after: readonly T[],
  movedBy: (before: T, after: T) => number | undefined,
): ListPatch<T> {
  const grown = after.length - before.length;
  const tail = grown === 0 ? 0 : sameAtEnd(before, after, movedBy);
  const patch: (Kept | { readonly added: T })[] = [];
  let run: { from: number; count: number; moved: number } | undefined;
  for (const [at, added] of after.entries()) {
    const isTail = at >= after.length - tail;
    const from = isTail ? at - grown : at;
    const old = isTail || from < before.length - tail ? before[from] : undefined;
    const moved = old === undefined ? undefined : movedBy(old, added);
    if (moved === undefined) {
      run = undefined;
      patch.push({ added });
    } else if (run?.moved === moved && run.from + run.count === from) {
      run.count++;
    } else {
      run = { from, count: 1, moved };
      patch.push(run);
    }
  }
  return patch;
}

/**
 * The list that a patch makes of the one before: that list itself where nothing changed.
 * @param move makes an item that stands further back by so much
 */
export function patchedList<T>(
  before: readonly T[],
  patch: ListPatch<T>,
  move: (item: T, by: number) => T,
): readonly T[] {
  const after = patch.flatMap((step) => {
    if ('added' in step) return [step.added];
    const kept = before.slice(step.from, step.from + step.count);
    return step.moved === 0 ? kept : kept.map((item) => move(item, step.moved));
  });
  return after.length === before.length && after.every((item, at) => item === before[at]) ? before : after;
}

/** How many items at the end of both lists are the same. */
function sameAtEnd<T>(
  before: readonly T[],
  after: readonly T[],
  movedBy: (before: T, after: T) => number | undefined,
): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && movedBy(before.at(-1 - count)!, after.at(-1 - count)!) !== undefined) count++;
  return count;
}
