import type { Moment } from './recording.ts';
import type { TracePod, TraceStep } from './schema/trace.ts';

/**
 * How a Pod is drawn: connections can come, its containers run, they start, they cannot start, they have ended, or the
 * Pod was there in the picture before and is not any more.
 */
export type PodState = 'ready' | 'running' | 'starting' | 'stuck' | 'ended' | 'gone';

export type DrawnPod = {
  readonly name: string;
  readonly state: PodState;
  /** It was not in the picture before. */
  readonly isNew: boolean;
  /** Why its container waits, in the words of Kubernetes. */
  readonly reason?: string;
};

/** The Pods of one ReplicaSet, with the counts that it reports itself. */
export type DrawnSet = {
  readonly name: string;
  readonly image: string;
  readonly wanted: number;
  readonly ready: number;
  readonly pods: readonly DrawnPod[];
};

export type DrawnMoment = {
  readonly deployments: TraceStep['deployments'];
  readonly sets: readonly DrawnSet[];
  /** Pods that belong to nobody, with their labels. */
  readonly loose: readonly (DrawnPod & { readonly labels: readonly string[] })[];
  readonly services: TraceStep['services'];
};

/** What is drawn for a moment. Pods of the moment that was shown before are drawn once more when they have gone. */
export function drawnMoment(moment: Moment, before?: Moment): DrawnMoment {
  const known = new Set((before ?? moment).pods.map(({ name }) => name));
  const drawn = (pod: TracePod): DrawnPod => ({
    name: pod.name,
    state: stateOf(pod),
    isNew: !known.has(pod.name),
    ...(pod.waiting === undefined ? {} : { reason: pod.waiting }),
  });
  const present = new Set(moment.pods.map(({ name }) => name));
  const gone = (before?.pods ?? []).filter(({ name }) => !present.has(name));
  const sets = moment.replicaSets.map(({ name, image, wanted, ready }): DrawnSet => {
    const isOwn = ({ owner }: TracePod): boolean => owner === `ReplicaSet/${name}`;
    const left = gone.filter(isOwn).map((pod): DrawnPod => ({ name: pod.name, state: 'gone', isNew: false }));
    const pods = [...moment.pods.filter(isOwn).map(drawn), ...left].sort((a, b) => (a.name < b.name ? -1 : 1));
    return { name, image, wanted, ready, pods };
  });
  const loose = moment.pods
    .filter(({ owner }) => owner === null)
    .map((pod) => ({ ...drawn(pod), labels: ownLabels(pod) }));
  return { deployments: moment.deployments, sets, loose, services: moment.services };
}

function stateOf({ phase, ready, waiting }: TracePod): PodState {
  if (ready) return 'ready';
  if (waiting !== undefined) return 'stuck';
  if (phase === 'Running') return 'running';
  return phase === 'Pending' ? 'starting' : 'ended';
}

/** The labels that a person wrote: the hash of the template is the Deployment's own. */
const ownLabels = ({ labels }: TracePod): string[] =>
  Object.entries(labels).flatMap(([key, value]) => (key === 'pod-template-hash' ? [] : `${key}: ${value}`));
