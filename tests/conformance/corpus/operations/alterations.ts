import type { Base } from '../base.ts';
import type { Alteration } from '../case.ts';
import { pathOf } from '../tree.ts';
import { placesOf } from '../typed.ts';
import { additions } from './additions.ts';
import { keys } from './keys.ts';
import { lists } from './lists.ts';
import { presence } from './presence.ts';
import { values } from './values.ts';

/** The single alterations of a base, place by place; `takes` says of which paths. */
export function alterationsOf({ object }: Base, takes: (path: string) => boolean): Alteration[] {
  return placesOf(object)
    .filter(({ steps }) => steps.length !== 1 || (steps[0] !== 'apiVersion' && steps[0] !== 'kind'))
    .filter(({ steps }) => takes(pathOf(steps)))
    .flatMap((place) => [...presence(place), ...values(place), ...lists(place), ...keys(place), ...additions(place)]);
}
