import type { Cluster } from '../cluster/cluster.ts';
import type { KindRow } from '../schema/types.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import type { MapValue } from '../yaml/value.ts';
import type { AdmissionFinding, Admitted, Plugin } from './admitted.ts';
import { defaultTolerations } from './default-tolerations.ts';
import { dropDisabled } from './drop-disabled.ts';
import { mergeLabelKeys } from './merge-label-keys.ts';
import { namespaceExists } from './namespace-exists.ts';
import { podLevelResources } from './pod-level-resources.ts';
import { priority } from './priority.ts';
import { overheadNeedsClass, runtimeClass } from './runtime-class.ts';

/** In the order of the server: pkg/kubeapiserver/options/plugins.go. */
const ofPods: readonly Plugin[] = [priority, defaultTolerations, runtimeClass];

const isPod = ({ apiVersion, kind }: KindRow): boolean => apiVersion === 'v1' && kind === 'Pod';

/**
 * The stage `mutating-admission`, and what the server does to the object between it and validation.
 * @param object with its defaults
 * @param cluster what stands in it
 */
export function admit(object: MapValue, row: KindRow, kubernetes: KubernetesVersion, cluster: Cluster): Admitted {
  let admitted: Admitted = { object };
  for (const plugin of [...(row.namespaced ? [namespaceExists] : []), ...(isPod(row) ? ofPods : [])]) {
    const next = plugin(admitted.object, cluster);
    if (next.denied) {
      admitted = { ...admitted, denied: next.denied };
      break;
    }
    admitted = next;
  }
  const prepared = dropDisabled(admitted.object, row.type, kubernetes);
  return {
    ...admitted,
    object: isPod(row) ? podLevelResources(mergeLabelKeys(prepared, kubernetes), kubernetes) : prepared,
  };
}

/** The stage `validating-admission`: what is asked of an object that validation has accepted. */
export function admitValid(object: MapValue, row: KindRow, cluster: Cluster): AdmissionFinding | undefined {
  return isPod(row) ? overheadNeedsClass(object, cluster) : undefined;
}
