import type { ApiTypes } from '../schema/types.generated.ts';
import { schemaOf } from '../schema/lookup.ts';
import type { StructType, TypeDescriptor, TypeId } from '../schema/types.ts';
import { kubernetesVersions, type KubernetesVersion } from '../schema/versions.ts';
import type { Entry, MapValue, Value } from '../yaml/value.ts';

type Row = { readonly type: TypeId; readonly field: string; readonly until?: KubernetesVersion };

/** A field that the server takes off silently in all versions before `until`, or in all that there are. */
function dropped<Id extends TypeId>(type: Id, field: keyof ApiTypes[Id] & string, until?: KubernetesVersion): Row {
  return { type, field, ...(until && { until }) };
}

/** Fields of Pods whose feature gate is off. Source: `dropDisabledFields` in pkg/api/pod/util.go and kube_features.go. */
const rows: readonly Row[] = [
  dropped('core/v1.PodSpec', 'hostUsers', '1.33'),
  dropped('core/v1.PodSpec', 'resources', '1.34'),
  dropped('core/v1.PodSpec', 'resourceClaims', '1.34'),
  dropped('core/v1.PodSpec', 'hostnameOverride', '1.35'),
  dropped('core/v1.PodSpec', 'schedulingGroup'),
  dropped('core/v1.PodSpec', 'evictionResponders'),
  dropped('core/v1.PodSecurityContext', 'supplementalGroupsPolicy', '1.33'),
  dropped('core/v1.PodSecurityContext', 'seLinuxChangePolicy', '1.33'),
  dropped('core/v1.SecurityContext', 'procMount', '1.33'),
  dropped('core/v1.ResourceRequirements', 'claims', '1.34'),
  dropped('core/v1.Container', 'resizePolicy', '1.33'),
  dropped('core/v1.EphemeralContainer', 'resizePolicy', '1.33'),
  dropped('core/v1.Container', 'restartPolicyRules', '1.35'),
  dropped('core/v1.EphemeralContainer', 'restartPolicyRules', '1.35'),
  dropped('core/v1.EnvVarSource', 'fileKeyRef', '1.35'),
  dropped('core/v1.VolumeProjection', 'clusterTrustBundle', '1.37'),
  dropped('core/v1.VolumeProjection', 'podCertificate', '1.37'),
  dropped('core/v1.Lifecycle', 'stopSignal'),
  dropped('core/v1.GRPCAction', 'mode'),
  dropped('core/v1.HTTPGetAction', 'protocol'),
  dropped('core/v1.EmptyDirVolumeSource', 'mode'),
  dropped('core/v1.VolumeMount', 'bindMountOptions'),
  dropped('core/v1.SecretVolumeSource', 'defaultUser'),
  dropped('core/v1.ConfigMapVolumeSource', 'defaultUser'),
  dropped('core/v1.DownwardAPIVolumeSource', 'defaultUser'),
  dropped('core/v1.ProjectedVolumeSource', 'defaultUser'),
  dropped('core/v1.KeyToPath', 'user'),
  dropped('core/v1.DownwardAPIVolumeFile', 'user'),
];

const byType = Map.groupBy(rows, ({ type }) => type);

const isOff = ({ until }: Row, kubernetes: KubernetesVersion): boolean =>
  until === undefined || kubernetesVersions.indexOf(kubernetes) < kubernetesVersions.indexOf(until);

/** An object without the fields that the server would take off in this version. Unchanged parts are shared. */
export function dropDisabled(object: MapValue, type: TypeId, kubernetes: KubernetesVersion): MapValue {
  const struct = schemaOf(kubernetes).typeOf(type);
  return struct ? (walk(object, { is: 'struct', type: struct }, kubernetes) as MapValue) : object;
}

function walk(value: Value, type: TypeDescriptor, kubernetes: KubernetesVersion): Value {
  if (type.is === 'struct' && value.kind === 'map') return walkStruct(value, type.type, kubernetes);
  if (type.is === 'list' && value.kind === 'list') {
    const items = value.items.map((item) => walk(item, type.of, kubernetes));
    return items.every((item, index) => item === value.items[index]) ? value : { ...value, items };
  }
  return value;
}

function walkStruct(map: MapValue, struct: StructType, kubernetes: KubernetesVersion): MapValue {
  const off = (byType.get(struct.id) ?? []).filter((row) => isOff(row, kubernetes)).map(({ field }) => field);
  let changed = false;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of map.entries) {
    if (off.includes(key)) {
      changed = true;
      continue;
    }
    const field = struct.fields.get(key);
    const value = field ? walk(entry.value, field.type, kubernetes) : entry.value;
    changed ||= value !== entry.value;
    // A lifecycle that held nothing else goes with its signal: `dropContainerStopSignals`.
    if (key === 'lifecycle' && value !== entry.value && value.kind === 'map' && value.entries.size === 0) continue;
    entries.set(key, value === entry.value ? entry : { ...entry, value });
  }
  return changed ? { ...map, entries } : map;
}
