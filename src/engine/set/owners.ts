import { get, itemsOf } from '../yaml/value.ts';
import type { Member } from './members.ts';

/** Whether another object has made this one, as a Deployment makes its ReplicaSets: what it shares with that is meant. */
export function isOwned({ resource: { root } }: Member): boolean {
  return itemsOf(get(get(root, 'metadata'), 'ownerReferences')).length > 0;
}

/** `Deployment/web`, for arguments of findings. */
export function nameWithKind({ resource: { id } }: Member): string {
  return `${id.kind}/${id.name}`;
}
