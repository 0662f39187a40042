import type { Selector } from '../model/selector.ts';
import type { Member, Members } from './members.ts';
import { podsMatching } from './pod-index.ts';

/** The Pods (templates) of a namespace that a selector chooses; `isCut` where there are more than could be followed. */
export type Chosen = { readonly targets: readonly Member[]; readonly isCut: boolean };
export type ChoosePods = (namespace: string, selector: Selector) => Chosen;

/** What all selectors of a set may choose together. Thousands of selectors times thousands of Pods are more than a memory holds. */
export const mostChosen = 50_000;

/** Answers the selectors of one set. When the limit is reached, each still gets its first Pod. */
export function createPodChooser({ podsIn }: Members): ChoosePods {
  let left = mostChosen;
  return (namespace, selector) => {
    const index = podsIn.get(namespace);
    if (!index) return { targets: [], isCut: false };
    const most = Math.max(1, left);
    const found = podsMatching(selector, index, most + 1);
    const targets = found.slice(0, most);
    left -= targets.length;
    return { targets, isCut: found.length > most };
  };
}
