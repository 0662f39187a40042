import { matches, type Selector } from '../model/selector.ts';
import type { MemberWithPods } from './members.ts';

/** The Pods (templates) of one namespace, ready to be asked by label. */
export type PodIndex = {
  readonly all: readonly MemberWithPods[];
  /** By `key=value`. Two labels that read the same share an entry, so what comes out is still to be compared. */
  readonly byLabel: ReadonlyMap<string, readonly MemberWithPods[]>;
};

/** Indexes the Pods of one namespace. */
export function indexPods(all: readonly MemberWithPods[]): PodIndex {
  const byLabel = new Map<string, MemberWithPods[]>();
  for (const each of all) {
    for (const [key, value] of each.pods.labels) {
      const entry = labelKey(key, value);
      const list = byLabel.get(entry);
      if (list) list.push(each);
      else byLabel.set(entry, [each]);
    }
  }
  return { all, byLabel };
}

/** The first Pods that answer a selector, in the order of the input. Of its equalities the rarest says who is compared. */
export function podsMatching(selector: Selector, index: PodIndex, most: number): readonly MemberWithPods[] {
  let candidates = index.all;
  for (const term of selector.terms) {
    if (term.operator !== 'In' || term.values.length !== 1) continue;
    const labelled = index.byLabel.get(labelKey(term.key, term.values[0]!)) ?? [];
    if (labelled.length < candidates.length) candidates = labelled;
  }
  const found: MemberWithPods[] = [];
  for (const candidate of candidates) {
    if (found.length >= most) break;
    if (matches(selector, candidate.pods.labels)) found.push(candidate);
  }
  return found;
}

const labelKey = (key: string, value: string): string => `${key}=${value}`;
