import { isOwnGroup } from './kinds.ts';
import type { Members } from './members.ts';

/**
 * Whether nothing of the set could make objects that stand in no file: an object of a kind that Kubernetes does not
 * bring is read by a controller, and what that makes is unknown.
 */
export function bringsNoControllers(members: Members): boolean {
  return members.all.every(
    ({ resource: { id } }) =>
      isOwnGroup(id.group) && id.kind !== 'CustomResourceDefinition' && id.kind !== 'APIService',
  );
}
