import type { Cluster } from '../cluster/cluster.ts';
import type { KindRow } from '../schema/types.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import type { MapValue } from '../yaml/value.ts';
import type { AdmissionFinding, Admitted, LastPlugin, Plugin } from './admitted.ts';
import { defaultClass, takesDefaultClass } from './default-class.ts';
import { defaultTolerations } from './default-tolerations.ts';
import { dropDisabled } from './drop-disabled.ts';
import { mergeLabelKeys } from './merge-label-keys.ts';
import { namespaceExists } from './namespace-exists.ts';
import { podLevelResources } from './pod-level-resources.ts';
import { onlyOneDefault, priority } from './priority.ts';
import { limitDefaults, limitRange, podSecurity, quota } from './late-plugins.ts';
import { overheadNeedsClass, runtimeClass } from './runtime-class.ts';
import { syncAppArmor } from './sync-app-armor.ts';

/** In the order of the server: pkg/kubeapiserver/options/plugins.go. */
const ofPods: readonly Plugin[] = [limitDefaults, priority, defaultTolerations, runtimeClass];

const isPod = ({ apiVersion, kind }: KindRow): boolean => apiVersion === 'v1' && kind === 'Pod';

/**
 * The stage `mutating-admission`, and what the server does to the object between it and validation.
 * @param object with its defaults
 * @param cluster what stands in it
 */
export function admit(object: MapValue, row: KindRow, kubernetes: KubernetesVersion, cluster: Cluster): Admitted {
  const isFilledFirst = isPod(row) && kubernetes !== '1.37';
  let admitted: Admitted = { object: isFilledFirst ? podLevelResources(object, kubernetes) : object };
  const plugins = isPod(row) ? ofPods : takesDefaultClass(row.apiVersion, row.kind) ? [defaultClass] : [];
  for (const plugin of [...(row.namespaced ? [namespaceExists] : []), ...plugins]) {
    const next = plugin(admitted.object, cluster);
    if (next.denied) {
      admitted = { ...admitted, denied: next.denied };
      break;
    }
    admitted = next;
  }
  const prepared = dropDisabled(admitted.object, row.type, kubernetes);
  if (!isPod(row)) return { ...admitted, object: prepared };
  const merged = syncAppArmor(mergeLabelKeys(prepared, kubernetes), kubernetes);
  return { ...admitted, object: isFilledFirst ? merged : podLevelResources(merged, kubernetes) };
}

/**
 * The stage `validating-admission`: what is asked of an object that validation has accepted. The first plugin that
 * refuses ends it; warnings before it are told too.
 */
export function admitValid(
  object: MapValue,
  row: KindRow,
  kubernetes: KubernetesVersion,
  cluster: Cluster,
): readonly AdmissionFinding[] {
  let told: readonly AdmissionFinding[] = [];
  for (const plugin of lastPlugins) {
    told = [...told, ...plugin(object, row, kubernetes, cluster)];
    if (told.some(({ severity }) => severity === 'error')) break;
  }
  return told;
}

/** In the order of the server. */
const lastPlugins: readonly LastPlugin[] = [
  limitRange,
  podSecurity,
  (object, row, _, cluster) => (row.kind === 'PriorityClass' ? onlyOneDefault(object, cluster) : []),
  (object, row, _, cluster) => (isPod(row) ? overheadNeedsClass(object, cluster) : []),
  quota,
];
