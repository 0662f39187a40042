import type { Assumed, AssumedCluster } from '../cluster/assumed.ts';
import type { ResourceId } from '../finding.ts';

/**
 * What a cluster has without anybody's manifest, so that it is never missing. `any`: every cluster has its own, and no
 * manifest of an application brings them. A star at the end of a name stands for anything.
 * Sources: "Namespaces", "Service Accounts", "Pod Priority and Preemption", "Using RBAC Authorization" and
 * "API Priority and Fairness" in the Kubernetes documentation; pkg/controller/certificates/rootcacertpublisher.
 */
const wellKnown: Readonly<Record<string, 'any' | readonly string[]>> = {
  '/Node': 'any',
  '/Namespace': ['default', 'kube-system', 'kube-public', 'kube-node-lease'],
  '/ServiceAccount': ['default'],
  '/ConfigMap': ['kube-root-ca.crt'],
  'scheduling.k8s.io/PriorityClass': ['system-cluster-critical', 'system-node-critical'],
  'storage.k8s.io/StorageClass': 'any',
  'storage.k8s.io/CSIDriver': 'any',
  'storage.k8s.io/VolumeAttributesClass': 'any',
  'networking.k8s.io/IngressClass': 'any',
  'resource.k8s.io/DeviceClass': 'any',
  'rbac.authorization.k8s.io/ClusterRole': ['cluster-admin', 'admin', 'edit', 'view', 'system:*'],
  'rbac.authorization.k8s.io/Role': ['system:*', 'extension-apiserver-authentication-reader'],
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration': [
    ...['exempt', 'catch-all', 'system', 'leader-election', 'node-high'],
    ...['workload-high', 'workload-low', 'global-default'],
  ],
};

/** Services that the cluster makes for itself. */
const wellKnownServices = new Set(['default/kubernetes', 'kube-system/kube-dns']);

/** What is known as soon as the reader has chosen a cluster: these are all that it has. */
const ofCluster: Readonly<Record<string, (cluster: AssumedCluster) => readonly string[]>> = {
  'storage.k8s.io/StorageClass': ({ storageClasses }) => storageClasses.map(({ name }) => name),
  'storage.k8s.io/CSIDriver': ({ csiDrivers }) => csiDrivers,
  'networking.k8s.io/IngressClass': ({ ingressClasses }) => ingressClasses.map(({ name }) => name),
};

/** Whether what is said of a missing object of this kind rests on the cluster that the reader has chosen. */
export function isKnownOfCluster({ group, kind }: Pick<ResourceId, 'group' | 'kind'>): boolean {
  return Object.hasOwn(ofCluster, `${group}/${kind}`);
}

/** Whether a cluster has this object without anybody's manifest, or the reader says so. */
export function isWellKnown(id: Omit<ResourceId, 'version'>, { cluster, exists }: Assumed): boolean {
  const { group, kind, namespace, name } = id;
  const key = `${group}/${kind}`;
  if (exists(id)) return true;
  if (key === '/Service') return wellKnownServices.has(`${namespace}/${name}`);
  if (cluster && Object.hasOwn(ofCluster, key)) return ofCluster[key]!(cluster).includes(name);
  const names = Object.hasOwn(wellKnown, key) ? wellKnown[key]! : [];
  return names === 'any' || matchesAny(name, names);
}

/** Whether a name is one of a list, in which a star at the end stands for anything. */
export function matchesAny(name: string, list: readonly string[]): boolean {
  return list.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : each === name));
}
