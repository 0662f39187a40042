import type { Client, KubernetesObject } from './client.ts';
import { podNames } from './endpoints-record.ts';
import { play, printRecorded } from './scenario.ts';
import { schedulingCases } from './scheduling-cases.ts';

type Condition = { readonly type: string; readonly reason?: string; readonly message?: string };
type Pod = {
  readonly spec: {
    readonly nodeName?: string;
    readonly nodeSelector?: object;
    readonly affinity?: { nodeAffinity?: object };
  };
  readonly status: { readonly conditions?: readonly Condition[] };
};
type Deployment = {
  readonly spec: { readonly replicas: number };
  readonly status: { readonly readyReplicas?: number; readonly conditions?: readonly Condition[] };
};
type Quota = { readonly status: { readonly used?: Readonly<Record<string, string>> } };

/** Plays each case after the other: they share the nodes. */
export const recordScheduling = async (client: Client): Promise<string> =>
  printRecorded(await play(client, schedulingCases, schedulingFacts, { atOnce: 1, quiet: 1500 }));

/**
 * The replicas of each Deployment, the node of each Pod or why it has none, what controllers could not create, and what
 * each quota counts.
 */
export async function schedulingFacts(client: Client, namespace: string): Promise<readonly string[]> {
  const names = await podNames(client, namespace);
  const pods = (await client.list('v1 Pod', namespace)).map((pod) => placeOf(pod, names.get(pod.metadata.name)));
  const deployments = (await client.list('apps/v1 Deployment', namespace)).map(readinessOf);
  const quotas = (await client.list('v1 ResourceQuota', namespace)).map(usedOf);
  const failures = (await client.list('v1 Event', namespace)).flatMap(failureOf);
  // Of the Pods of one Deployment it is drawn by lot which one is left over.
  return [...deployments, ...pods.sort(), ...new Set(failures.sort()), ...quotas];
}

type Event = {
  readonly reason: string;
  readonly message: string;
  readonly involvedObject: { readonly kind: string; readonly name: string };
};

/** What a controller says that creates Pods itself; a Deployment says it in its conditions. */
function failureOf(event: KubernetesObject): string | [] {
  const { reason, message, involvedObject } = event as unknown as Event;
  if (reason !== 'FailedCreate' || involvedObject.kind === 'ReplicaSet') return [];
  return `${involvedObject.kind} ${involvedObject.name}: ${withoutLots(message.replace(/^\(combined from similar events\): /, ''))}`;
}

/** Of a name, the letters that are drawn by lot. */
const withoutLots = (words: string): string =>
  words.replace(/"([a-z]+)-(?:[a-z0-9]+-)?[a-z0-9]{5,10}"/g, '"$1-<generated>"');

function placeOf(pod: KubernetesObject, madeName: string | undefined): string {
  const { spec, status } = pod as unknown as Pod;
  const isDaemon = pod.metadata.ownerReferences?.[0]?.kind === 'DaemonSet';
  const name = madeName?.replace(/\d+/, 'n') ?? pod.metadata.name;
  // Without a wish the node is drawn by lot. The wish of a daemon is its controller's.
  const isWished = spec.nodeSelector ?? (!isDaemon && spec.affinity?.nodeAffinity);
  if (spec.nodeName) return `${name}: on ${isWished ? spec.nodeName : 'a node'}`;
  const scheduled = status.conditions?.find(({ type }) => type === 'PodScheduled');
  return `${name}: ${scheduled?.message ?? 'not looked at'}`;
}

const isFailure = ({ type, reason }: Condition): boolean =>
  type === 'ReplicaFailure' || reason === 'ReplicaSetCreateError';

function readinessOf(deployment: KubernetesObject): string {
  const { spec, status } = deployment as unknown as Deployment;
  const failure = status.conditions?.find(isFailure)?.message ?? '';
  const words = withoutLots(failure);
  return `${deployment.metadata.name}: ${status.readyReplicas ?? 0} of ${spec.replicas} ready${words && `, ${words}`}`;
}

function usedOf(quota: KubernetesObject): string {
  const used = Object.entries((quota as unknown as Quota).status.used ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${quota.metadata.name}: ${used.map(([key, value]) => `${key} ${value}`).join(', ')} used`;
}
