import { field, items, type Subject } from '../subject.ts';

/** All containers of a Pod's spec, in the order in which the server visits them. Source: `VisitContainersWithPath`. */
export function everyContainer(spec: Subject): readonly Subject[] {
  return ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list) => items(field(spec, list)));
}
