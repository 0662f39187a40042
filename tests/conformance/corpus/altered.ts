import { kindOf, type Base } from './base.ts';
import { idOf, type Alteration, type Case } from './case.ts';
import { hash, joined, share } from './hash.ts';
import { alterationsOf } from './operations/alterations.ts';
import { printTree } from './print-tree.ts';
import { rateOf, rateOfBase } from './rates.ts';
import type { TreeMap } from './tree.ts';

/** An altered manifest that became a case. It is made where it is asked for: few are, when only a sample is. */
export type Altered = { readonly id: string; readonly base: Base; readonly object: () => TreeMap };

/** Single alterations of a base that a fixed choice takes, and some taken two and three at once. */
export function alteredOf(base: Base): Altered[] {
  const taken = alterationsOf(base, (path) => takesPlace(base.name, path))
    .map((alteration) => ({ alteration, seed: hash(idOf(base.name, alteration)) }))
    .filter(({ alteration, seed }) => share(seed) < rateOf(base.name, alteration.operation) / placeRate(base.name));
  const singles = taken.map(({ alteration }) => ({
    id: idOf(base.name, alteration),
    base,
    object: () => alteration.change(base.object),
  }));
  return [...singles, ...several(base, taken)];
}

type Taken = { readonly alteration: Alteration; readonly seed: number };

/** Of how many pairs of taken alterations one becomes a case. */
const pairs = 0.004;
/** Of how many alterations one joins such a pair. */
const thirds = 0.0015;

/** Alterations of paths that lie apart, together. A pair is chosen by its own two ids: others do not matter. */
function several(base: Base, taken: readonly Taken[]): Altered[] {
  const found: Altered[] = [];
  taken.forEach((a, index) => {
    for (const b of taken.slice(index + 1)) {
      const seed = joined(a.seed, b.seed);
      if (share(seed) >= pairs || !apart(a, b)) continue;
      found.push(together(base, [a, b]));
      for (const c of taken) {
        if (share(joined(seed, c.seed)) < thirds && apart(a, c) && apart(b, c)) found.push(together(base, [a, b, c]));
      }
    }
  });
  return found;
}

function together(base: Base, parts: readonly Taken[]): Altered {
  const list = parts.map(({ alteration }) => alteration);
  const paths = list.map(({ path }) => path).join(' & ');
  const variants = list.map(({ operation, variant }) => `${operation} ${variant}`).join(' & ');
  return {
    id: `${base.name}#${paths}#several#${variants}`,
    base,
    object: () => list.reduce((object, { change }) => change(object), base.object),
  };
}

/** Whether neither path leads through the other, and both do not move the items of one list. */
function apart({ alteration: a }: Taken, { alteration: b }: Taken): boolean {
  const [short, long] = a.path.length < b.path.length ? [a.path, b.path] : [b.path, a.path];
  if (long.startsWith(short)) return false;
  const movesItems = (operation: string): boolean =>
    operation === 'delete' || operation === 'duplicate' || operation === 'item';
  const list = (path: string): string => path.slice(0, path.lastIndexOf('['));
  return (
    !(movesItems(a.operation) && b.path.startsWith(list(a.path))) &&
    !(movesItems(b.operation) && a.path.startsWith(list(b.path)))
  );
}

/** Planted bases have so many places that most are left out before their alterations are made. */
function placeRate(name: string): number {
  return rateOfBase(name) < 0.2 ? 0.2 : 1;
}

function takesPlace(name: string, path: string): boolean {
  const rate = placeRate(name);
  return rate === 1 || share(hash(`${name}#${path}`)) < rate;
}

/** The case of an altered manifest in plain block style. */
export function caseOf({ id, base, object }: Altered): Case {
  return { id, kind: kindOf(base), yaml: printTree(object()) };
}
