import type { Labels } from '../model/labels.ts';
import { matches, type Selector } from '../model/selector.ts';

/** Objects with labels, ready to be asked. */
export type LabelIndex<T> = {
  readonly all: readonly T[];
  /** By `key=value`. Two labels that read the same share an entry, so what comes out is still to be compared. */
  readonly byLabel: ReadonlyMap<string, readonly T[]>;
  readonly labelsOf: (item: T) => Labels;
};

/** Indexes objects by their labels. */
export function indexLabels<T>(all: readonly T[], labelsOf: (item: T) => Labels): LabelIndex<T> {
  const byLabel = new Map<string, T[]>();
  for (const each of all) {
    for (const [key, value] of labelsOf(each)) {
      const entry = labelKey(key, value);
      const list = byLabel.get(entry);
      if (list) list.push(each);
      else byLabel.set(entry, [each]);
    }
  }
  return { all, byLabel, labelsOf };
}

/** Those that may answer a selector: of its equalities the rarest says who is compared. */
export function candidatesFor<T>(selector: Selector, index: LabelIndex<T>): readonly T[] {
  let candidates = index.all;
  for (const term of selector.terms) {
    if (term.operator !== 'In' || term.values.length !== 1) continue;
    const labelled = index.byLabel.get(labelKey(term.key, term.values[0]!)) ?? [];
    if (labelled.length < candidates.length) candidates = labelled;
  }
  return candidates;
}

/** What a question may cost: it is asked before each comparison and says when to stop. */
export type MayCompare = (steps: number) => boolean;

/** The first objects that answer a selector, in the order of the input; `isCut` where the question became too dear. */
export function matching<T>(
  selector: Selector,
  index: LabelIndex<T>,
  most: number,
  mayCompare: MayCompare,
  isWanted: (item: T) => boolean = () => true,
): { readonly found: readonly T[]; readonly isCut: boolean } {
  const found: T[] = [];
  for (const candidate of candidatesFor(selector, index)) {
    if (found.length >= most || !mayCompare(1 + selector.terms.length)) return { found, isCut: true };
    if (isWanted(candidate) && matches(selector, index.labelsOf(candidate))) found.push(candidate);
  }
  return { found, isCut: false };
}

const labelKey = (key: string, value: string): string => `${key}=${value}`;
