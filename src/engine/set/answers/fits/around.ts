import type { Field } from './node.ts';
import type { PodToPlace } from './pod.ts';
import { placesAgainst, unwantedPlaces, wantedPlaces, type Places } from './pod-terms.ts';
import { spreadOf, type Spread } from './spread.ts';

/** What the Pods that run already mean to the next one, worked out once for all Nodes. */
export type Around = {
  readonly spread: readonly Spread[];
  readonly wanted: { readonly places: readonly Places[]; readonly isFirst: boolean };
  readonly unwanted: readonly Places[];
  readonly against: readonly Places[];
};

/** Looks at the Pods that run already with the eyes of the next one. */
export function lookAround(pod: PodToPlace, { fillings: all, hasShy }: Field): Around {
  return {
    spread: spreadOf(pod, all),
    wanted: wantedPlaces(pod, all),
    unwanted: unwantedPlaces(pod, all),
    against: hasShy ? placesAgainst(pod, all) : [],
  };
}
