import { get, stringOf } from '../yaml/value.ts';
import type { Member } from './members.ts';

/** Whether a Service has no address of its own: its DNS name leads to the Pods themselves. */
export function isHeadless({ resource: { root } }: Member): boolean {
  const spec = get(root, 'spec');
  return stringOf(get(spec, 'clusterIP')) === 'None' && stringOf(get(spec, 'type')) !== 'ExternalName';
}
