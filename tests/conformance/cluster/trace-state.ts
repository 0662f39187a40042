import type { Client, KubernetesObject } from './client.ts';
import type { Trace } from '../../../src/lessons/schema/trace.ts';

type Step = Trace['steps'][number];

/** A step with the names and uids that the cluster gave. */
export type RawState = {
  readonly deployments: Step['deployments'];
  readonly replicaSets: readonly (Omit<Step['replicaSets'][number], 'owner'> & { readonly uid: string })[];
  readonly pods: readonly (Omit<Step['pods'][number], 'owner'> & { readonly uid: string; readonly ownerUid: string })[];
  readonly services: readonly {
    readonly name: string;
    readonly endpoints: readonly { readonly uid: string; readonly ready: boolean }[];
  }[];
  readonly events: readonly {
    readonly kind: string;
    readonly name: string;
    readonly reason: string;
    readonly message: string;
  }[];
};

type Fields = Readonly<Record<string, unknown>>;
type Owner = { readonly uid: string; readonly kind: string; readonly name: string };

/** What the controllers say that readers see with `kubectl describe`; what nodes say is played and left out. */
const reasons = new Set([
  'ScalingReplicaSet',
  'SuccessfulCreate',
  'SuccessfulDelete',
  'FailedCreate',
  'ReplicaSetCreateError',
]);

const fieldsOf = (object: KubernetesObject, field: string): Fields => (object[field] ?? {}) as Fields;
const numberIn = (fields: Fields, field: string): number => Number(fields[field] ?? 0);
const ownerOf = ({ metadata }: KubernetesObject): Owner | undefined =>
  metadata.ownerReferences?.[0] as Owner | undefined;

/** Reads all that a trace tells of a namespace. */
export async function rawState(client: Client, namespace: string): Promise<RawState> {
  const list = (kind: string): Promise<readonly KubernetesObject[]> => client.list(kind, namespace);
  const pods = await list('v1 Pod');
  const slices = await list('discovery.k8s.io/v1 EndpointSlice');
  return {
    deployments: (await list('apps/v1 Deployment')).map(deploymentOf),
    replicaSets: (await list('apps/v1 ReplicaSet')).map(replicaSetOf),
    pods: pods.map(podOf),
    services: (await list('v1 Service')).map(({ metadata: { name } }) => ({
      name,
      endpoints: slices
        .filter(({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] === name)
        .flatMap((slice) => (slice['endpoints'] ?? []) as readonly Endpoint[])
        .map(({ targetRef, conditions }) => ({ uid: targetRef.uid, ready: conditions.ready })),
    })),
    events: (await list('v1 Event')).flatMap((event) => {
      const { kind, name } = fieldsOf(event, 'involvedObject') as Owner;
      const { reason, message } = event as unknown as { reason: string; message: string };
      return reasons.has(reason) ? { kind, name, reason, message } : [];
    }),
  };
}

type Endpoint = { readonly targetRef: { readonly uid: string }; readonly conditions: { readonly ready: boolean } };

/** The Pods that have a node and wait for it to start them. */
export async function waitingPods(client: Client, namespace: string): Promise<readonly string[]> {
  const pods = await client.list('v1 Pod', namespace);
  return pods
    .filter((pod) => fieldsOf(pod, 'status')['containerStatuses'] === undefined)
    .map(({ metadata }) => metadata.uid!);
}

/** A rollout goes on: which of these it says last depends on which event its controller has seen first. */
const goesOn = new Set(['NewReplicaSetCreated', 'FoundNewReplicaSet', 'ReplicaSetUpdated']);

function deploymentOf(object: KubernetesObject): RawState['deployments'][number] {
  const status = fieldsOf(object, 'status');
  const conditions = (status['conditions'] ?? []) as RawState['deployments'][number]['conditions'];
  return {
    name: object.metadata.name,
    wanted: numberIn(fieldsOf(object, 'spec'), 'replicas'),
    replicas: numberIn(status, 'replicas'),
    updated: numberIn(status, 'updatedReplicas'),
    ready: numberIn(status, 'readyReplicas'),
    available: numberIn(status, 'availableReplicas'),
    unavailable: numberIn(status, 'unavailableReplicas'),
    conditions: conditions
      .map(({ type, status: holds, reason }) => ({
        type,
        status: holds,
        reason: goesOn.has(reason) ? 'ReplicaSetUpdated' : reason,
      }))
      .sort((a, b) => (a.type < b.type ? -1 : 1)),
  };
}

type Template = {
  readonly template: { readonly spec: { readonly containers: readonly { readonly image: string }[] } };
};

function replicaSetOf(object: KubernetesObject): RawState['replicaSets'][number] {
  const { name, uid, annotations } = object.metadata as KubernetesObject['metadata'] & {
    annotations?: Readonly<Record<string, string>>;
  };
  const [spec, status] = [fieldsOf(object, 'spec'), fieldsOf(object, 'status')];
  return {
    name,
    uid: uid!,
    revision: annotations?.['deployment.kubernetes.io/revision'] ?? '',
    image: (spec as unknown as Template).template.spec.containers[0]!.image,
    wanted: numberIn(spec, 'replicas'),
    replicas: numberIn(status, 'replicas'),
    ready: numberIn(status, 'readyReplicas'),
  };
}

type PodStatus = {
  readonly phase: RawState['pods'][number]['phase'];
  readonly podIP?: string;
  readonly conditions?: readonly { readonly type: string; readonly status: string }[];
  readonly containerStatuses?: readonly { readonly state?: { readonly waiting?: { readonly reason: string } } }[];
};

function podOf(object: KubernetesObject): RawState['pods'][number] {
  const { name, uid, labels = {} } = object.metadata;
  const status = object['status'] as PodStatus;
  const waiting = status.containerStatuses?.[0]?.state?.waiting?.reason;
  return {
    name,
    uid: uid!,
    ownerUid: ownerOf(object)?.uid ?? '',
    labels,
    image: (object['spec'] as Template['template']['spec']).containers[0]!.image,
    phase: status.phase,
    ready: status.conditions?.some(({ type, status: holds }) => type === 'Ready' && holds === 'True') ?? false,
    hasAddress: status.podIP !== undefined,
    ...(waiting !== undefined && { waiting }),
  };
}
