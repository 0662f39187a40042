import { get, stringOf } from '../../yaml/value.ts';
import type { From } from '../edges/row.ts';
import type { Place } from '../plan.ts';
import type { Context } from './context.ts';

/**
 * A volume of a StatefulSet's Pods that has the name of a claim template: its claim takes the volume's place, and what the
 * volume says is never read. Source: `updateStorage` in pkg/controller/statefulset/stateful_set_utils.go.
 */
export function isReplacedVolume(source: From, { path, around }: Place, { from, declared }: Context): boolean {
  const { id, root } = from.resource;
  if (source !== 'pod-spec' || id.kind !== 'StatefulSet' || !path.startsWith('spec.template.spec.volumes['))
    return false;
  const name = stringOf(get(around[1], 'name'));
  return name !== undefined && declared(root, 'spec.volumeClaimTemplates[*].metadata.name').has(name);
}
