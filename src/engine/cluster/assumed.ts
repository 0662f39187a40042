import { keyOf } from '../model/resource.ts';
import type { ResourceId } from '../finding.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { assumedClusters, type AssumedClusterName } from './assumed-clusters.ts';
import { readAssumedObjects, type AssumedFault } from './assumed-objects.ts';

/** What a reader takes for granted about the cluster beside the files. Without it nothing is known of the cluster. */
export type Assumption = {
  readonly cluster?: AssumedClusterName;
  /** Objects that are there already, one to a line: `secret/db-password -n shop`. */
  readonly exists?: string;
};

/** A StorageClass, whether it stands in the files or is assumed to be there. */
export type ClassOfStorage = {
  readonly name: string;
  readonly provisioner: string;
  readonly isDefault: boolean;
  /** The volume is chosen or made only when the first Pod that wants it has a node. */
  readonly waitsForPod: boolean;
};

export type ClassOfIngress = { readonly name: string; readonly controller: string; readonly isDefault: boolean };

/** A node of an assumed cluster. Amounts are quantities, as a Node writes them. */
export type AssumedNode = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly { readonly key: string; readonly value?: string; readonly effect: string }[];
  readonly allocatable: { readonly cpu: string; readonly memory: string; readonly pods: string };
};

/** A cluster as its tool or provider makes it, before anybody adds to it. */
export type AssumedCluster = {
  readonly name: AssumedClusterName;
  readonly storageClasses: readonly ClassOfStorage[];
  readonly ingressClasses: readonly ClassOfIngress[];
  readonly csiDrivers: readonly string[];
  readonly nodes: readonly AssumedNode[];
  /** Whether a Service of the type LoadBalancer gets an address. */
  readonly balancesLoad: boolean;
  /** Whether `metrics.k8s.io` answers, as autoscalers and `kubectl top` need it. */
  readonly hasMetrics: boolean;
  /** Whether the network keeps to a NetworkPolicy; elsewhere it is accepted and has no effect. */
  readonly enforcesPolicies: boolean;
};

/** Whether an object is in the cluster although no file brings it. */
export type Exists = (id: Omit<ResourceId, 'version'>) => boolean;

/** An assumption, looked up. */
export type Assumed = {
  /** Undefined where the reader has chosen none: then every cluster is possible. */
  readonly cluster: AssumedCluster | undefined;
  /** Whether the reader says that this object is there. */
  readonly exists: Exists;
  /** What could not be read in the list of objects. */
  readonly faults: readonly AssumedFault[];
};

/** The cluster of which nothing is known. */
export const nothingAssumed: Assumed = { cluster: undefined, exists: () => false, faults: [] };

/** Looks an assumption up. A name that is no cluster's assumes none. */
export function assumedOf(assumption: Assumption | undefined, kubernetes: KubernetesVersion): Assumed {
  if (!assumption) return nothingAssumed;
  const { objects, faults } = readAssumedObjects(assumption.exists ?? '', kubernetes);
  // What lies in a namespace says that the namespace is there.
  const homes = objects.filter(({ namespace }) => namespace !== '').map(({ namespace: name }) => namespaceNamed(name));
  const keys = new Set([...objects, ...homes].map(keyOf));
  const cluster = assumedClusters.find(({ name }) => name === assumption.cluster);
  return { cluster, exists: (id) => keys.has(keyOf(id)), faults };
}

function namespaceNamed(name: string): ResourceId {
  return { group: '', version: 'v1', kind: 'Namespace', namespace: '', name };
}
