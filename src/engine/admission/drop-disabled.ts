import type { ApiTypes } from '../schema/types.generated.ts';
import { schemaOf } from '../schema/lookup.ts';
import type { StructType, TypeDescriptor, TypeId } from '../schema/types.ts';
import { kubernetesVersions, type KubernetesVersion } from '../schema/versions.ts';
import type { Entry, MapValue, Value } from '../yaml/value.ts';
import { added } from './admitted.ts';
import { dropFromPod } from './drop-from-pod.ts';

/** `of`: only where the object itself is of that kind, and not in what a template of it says. */
type Row = {
  readonly type: TypeId;
  readonly field: string;
  readonly until?: KubernetesVersion;
  readonly by?: string;
  readonly of?: TypeId;
};

/** A field that the server takes off silently in all versions before `until`, or in all that there are. */
function dropped<Id extends TypeId>(type: Id, field: keyof ApiTypes[Id] & string, until?: KubernetesVersion): Row {
  return { type, field, ...(until && { until }) };
}

/** The same with a field that gets its default instead, where it is written. */
function replaced<Id extends TypeId>(
  type: Id,
  field: keyof ApiTypes[Id] & string,
  by: string,
  until: KubernetesVersion,
): Row {
  return { type, field, by, until };
}

/** Fields whose feature gate is off. Source: `dropDisabledFields` in pkg/api/pod/util.go and kube_features.go. */
const rows: readonly Row[] = [
  dropped('core/v1.PodSpec', 'hostUsers', '1.33'),
  dropped('core/v1.PodSpec', 'resources', '1.34'),
  dropped('core/v1.PodSpec', 'resourceClaims', '1.34'),
  dropped('core/v1.PodSpec', 'hostnameOverride', '1.35'),
  dropped('core/v1.PodSpec', 'schedulingGroup'),
  dropped('core/v1.PodSpec', 'evictionResponders'),
  dropped('core/v1.PodSecurityContext', 'supplementalGroupsPolicy', '1.33'),
  dropped('core/v1.PodSecurityContext', 'seLinuxChangePolicy', '1.33'),
  replaced('core/v1.SecurityContext', 'procMount', 'Default', '1.33'),
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
  dropped('core/v1.ServiceAccountTokenProjection', 'user'),
  dropped('core/v1.ClusterTrustBundleProjection', 'user'),
  dropped('core/v1.PodCertificateProjection', 'user'),
  dropped('core/v1.PersistentVolumeSpec', 'volumeAttributesClassName', '1.34'),
  {
    ...dropped('core/v1.PersistentVolumeClaimSpec', 'volumeAttributesClassName', '1.34'),
    of: 'core/v1.PersistentVolumeClaim',
  },
  dropped('apps/v1.RollingUpdateStatefulSetStrategy', 'maxUnavailable', '1.37'),
  dropped('autoscaling/v2.HPAScalingRules', 'tolerance', '1.35'),
  dropped('storage/v1.CSIDriverSpec', 'nodeAllocatableUpdatePeriodSeconds', '1.35'),
  dropped('storage/v1.CSIDriverSpec', 'serviceAccountTokenInSecrets', '1.35'),
  dropped('storage/v1.CSIDriverSpec', 'preventPodSchedulingIfMissing', '1.37'),
  dropped('discovery/v1.EndpointHints', 'forNodes', '1.34'),
  dropped('batch/v1.JobSpec', 'scheduling'),
  dropped('coordination/v1.LeaseSpec', 'strategy'),
  dropped('coordination/v1.LeaseSpec', 'preferredHolder'),
  dropped('discovery/v1.Endpoint', 'deprecatedTopology'),
];

const byType = Map.groupBy(rows, ({ type }) => type);

/** The object that is walked through, and the version. */
type Walk = { readonly root: TypeId; readonly kubernetes: KubernetesVersion };

const isOff = ({ until, of }: Row, { root, kubernetes }: Walk): boolean =>
  (of === undefined || of === root) &&
  (until === undefined || kubernetesVersions.indexOf(kubernetes) < kubernetesVersions.indexOf(until));

/** An object without the fields that the server would take off in this version. Unchanged parts are shared. */
export function dropDisabled(object: MapValue, type: TypeId, kubernetes: KubernetesVersion): MapValue {
  const struct = schemaOf(kubernetes).typeOf(type);
  return struct ? (walk(object, { is: 'struct', type: struct }, { root: type, kubernetes }) as MapValue) : object;
}

function walk(value: Value, type: TypeDescriptor, on: Walk): Value {
  if (type.is === 'struct' && value.kind === 'map') return walkStruct(value, type.type, on);
  if (type.is === 'list' && value.kind === 'list') {
    if (type.of.is !== 'struct') return value;
    const items = value.items.map((item) => walk(item, type.of, on));
    return items.every((item, index) => item === value.items[index]) ? value : { ...value, items };
  }
  return value;
}

function walkStruct(written: MapValue, struct: StructType, on: Walk): MapValue {
  const map = struct.id === 'core/v1.PodSpec' ? dropFromPod(written, on.kubernetes) : written;
  const rowsHere = byType.get(struct.id);
  /** A copy, once there is a change: nearly no object has one. */
  let entries: Map<string, Entry> | undefined;
  for (const [key, entry] of map.entries) {
    const off = rowsHere?.find((row) => row.field === key && isOff(row, on));
    if (off) {
      entries ??= new Map(map.entries);
      if (off.by === undefined) entries.delete(key);
      else entries.set(key, { ...entry, value: added(off.by, entry.value.at) });
      continue;
    }
    const field = struct.fields.get(key);
    const value = field ? walk(entry.value, field.type, on) : entry.value;
    if (value === entry.value) continue;
    entries ??= new Map(map.entries);
    // A lifecycle that held nothing else goes with its signal: `dropContainerStopSignals`.
    if (key === 'lifecycle' && value.kind === 'map' && value.entries.size === 0) entries.delete(key);
    else entries.set(key, { ...entry, value });
  }
  return entries ? { ...map, entries } : map;
}
