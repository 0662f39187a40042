import type { Selector } from '../model/selector.ts';
import type { KindKey } from './edges/row.ts';
import { matching, type LabelIndex } from './label-index.ts';
import { homeOf, type Member, type Members } from './members.ts';

/** The objects that a question chooses; `isCut` where there are more than could be followed. */
export type Chosen = { readonly targets: readonly Member[]; readonly isCut: boolean };

/** Answers the questions of one set. */
export type Chooser = {
  /** The Pods (templates) of one namespace. */
  podsIn(namespace: string, selector: Selector): Chosen;
  /** The Pods (templates) of several namespaces, or of all. */
  pods(namespaces: ReadonlySet<string> | 'everywhere', selector: Selector): Chosen;
  /** The objects of a kind, by their own labels. */
  objects(kind: KindKey, selector: Selector, isWanted?: (member: Member) => boolean): Chosen;
  /** As many of a list as may still be followed. */
  first(list: readonly Member[]): Chosen;
  /** Whether so many steps may still be taken to find out. */
  mayCompare(steps: number): boolean;
};

/** What all questions of a set may choose together. Thousands of selectors times thousands of Pods are more than a memory holds. */
export const mostChosen = 50_000;

/** What all questions may compare: about a tenth of a second. A selector without an equality looks at every Pod. */
const mostCompared = 3_000_000;

const nothing: Chosen = { targets: [], isCut: false };

/** The chooser of one set. When the limit is reached, each question still gets its first answer. */
export function createChooser(members: Members): Chooser {
  let left = mostChosen;
  let comparisons = mostCompared;
  const mayCompare = (steps: number): boolean => (comparisons -= steps) >= 0;
  const most = (): number => Math.max(1, left);

  const first = (list: readonly Member[], wasCut = false): Chosen => {
    const allowed = most();
    const targets = list.length > allowed ? list.slice(0, allowed) : list;
    left -= targets.length;
    return { targets, isCut: wasCut || list.length > allowed };
  };
  const ask = <M extends Member>(
    index: LabelIndex<M> | undefined,
    selector: Selector,
    isWanted?: (member: M) => boolean,
  ): Chosen => {
    if (!index || index.all.length === 0) return nothing;
    const { found, isCut } = matching(selector, index, most() + 1, mayCompare, isWanted);
    return first(found, isCut);
  };

  return {
    first,
    mayCompare,
    objects: (kind, selector, isWanted) => ask(members.ofKind(kind), selector, isWanted),
    podsIn: (namespace, selector) => ask(members.podsIn.get(namespace), selector),
    pods: (namespaces, selector) => {
      if (namespaces === 'everywhere') return ask(members.allPods(), selector);
      if (namespaces.size === 0) return nothing;
      return ask(members.allPods(), selector, (each) => namespaces.has(homeOf(each)));
    },
  };
}
