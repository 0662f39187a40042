import type { Trace } from '../../../src/lessons/schema/trace.ts';
import type { RawState } from './trace-state.ts';

type Step = Trace['steps'][number];
type Action = Step['action'];

/** A step as it was seen. Actions on Pods name them by uid. */
export type RawStep = RawState & {
  readonly action:
    | Extract<Action, { does: 'create' | 'wait' }>
    | {
        readonly by: 'reader';
        readonly does: 'change';
        readonly object?: string;
        readonly uid?: string;
        readonly patch: object;
      }
    | { readonly by: 'reader'; readonly does: 'delete'; readonly uid: string }
    | { readonly by: 'node'; readonly does: 'start'; readonly uids: readonly string[] };
};

/**
 * The steps with names that are the same each time. ReplicaSets are numbered as they came. Of Pods that came together,
 * which is deleted is drawn by lot, so they are told apart by what became of them: the one that changed first is `a`.
 */
export function nameTrace(steps: readonly RawStep[]): Trace['steps'] {
  const sets = distinct(steps.flatMap(({ replicaSets }) => replicaSets));
  const setNames = new Map(sets.map(({ uid, name }, index) => [uid, `${withoutLot(name)}-${index + 1}`]));
  const podNames = namePods(steps, setNames);
  const words = new Map<string, string>();
  for (const { uid, name } of sets) words.set(name, setNames.get(uid)!);
  for (const { uid, name } of steps.flatMap(({ pods }) => pods)) words.set(name, podNames.get(uid)!);
  // Longer names first: that of a Pod begins with that of its ReplicaSet.
  const made = [...words].sort(([a], [b]) => b.length - a.length);
  const named = (text: string): string => made.reduce((all, [drawn, name]) => all.replaceAll(drawn, name), text);
  const told = new Set<string>();
  return steps.map((step) => ({
    action: nameAction(step.action, podNames),
    deployments: step.deployments,
    replicaSets: step.replicaSets
      .map(({ uid, name, ...rest }) => ({
        name: setNames.get(uid)!,
        owner: `Deployment/${withoutLot(name)}` as const,
        ...rest,
      }))
      .sort(byName),
    pods: step.pods
      .map(({ uid, ownerUid, labels, ...rest }) => {
        const set = setNames.get(ownerUid);
        return {
          ...rest,
          name: podNames.get(uid)!,
          owner: set === undefined ? null : (`ReplicaSet/${set}` as const),
          labels: withoutHash(labels, sets, setNames),
        };
      })
      .sort(byName),
    services: step.services.map(({ name, endpoints }) => ({
      name,
      endpoints: endpoints
        .map(({ uid, ready }) => ({ pod: podNames.get(uid)!, ready }))
        .sort((a, b) => (a.pod < b.pod ? -1 : 1)),
    })),
    events: newEvents(step, named, told),
  }));
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);

const withoutLot = (name: string): string => name.replace(/-[a-z0-9]+$/, '');

function distinct<T extends { readonly uid: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [each.uid, each])).values()];
}

/** `web-1-a`: the letter says how many before it came from the same ReplicaSet. */
function namePods(steps: readonly RawStep[], setNames: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const lives = distinct(steps.flatMap(({ pods }) => pods)).map(({ uid }) => {
    const meant = steps.map(
      ({ action }) => ('uid' in action && action.uid === uid) || ('uids' in action && action.uids.includes(uid)),
    );
    const life = steps.map(({ pods, services }, index) => {
      const pod = pods.find((each) => each.uid === uid);
      const isMeant = meant[index]!;
      const listed = services.map(({ endpoints }) => endpoints.find((each) => each.uid === uid)?.ready ?? '-').join();
      return pod ? `${pod.phase} ${pod.ready} ${pod.labels['app']} ${listed} ${isMeant}` : isMeant ? 'meant' : '';
    });
    const first = life.findIndex((each) => each !== '');
    // It was made by the ReplicaSet that it had at first, even where that has let it go.
    const owner = steps[first]!.pods.find((each) => each.uid === uid)?.ownerUid ?? '';
    return {
      uid,
      owner: setNames.get(owner) ?? '',
      first,
      last: life.findLastIndex((each) => each !== ''),
      // Of those that came together, one is started before the other.
      started: meant.indexOf(true),
      life: life.join('|'),
    };
  });
  lives.sort((a, b) => a.first - b.first || a.last - b.last || a.started - b.started || (a.life < b.life ? -1 : 1));
  const counts = new Map<string, number>();
  return new Map(
    lives.map(({ uid, owner }) => {
      const count = counts.get(owner) ?? 0;
      counts.set(owner, count + 1);
      return [uid, `${owner}-${String.fromCharCode(97 + count)}`];
    }),
  );
}

function nameAction(action: RawStep['action'], podNames: ReadonlyMap<string, string>): Action {
  const pod = (uid: string): `Pod/${string}` => `Pod/${podNames.get(uid)!}`;
  if (action.does === 'start') {
    return { by: 'node', does: 'start', objects: action.uids.map(pod).sort() };
  }
  if (action.does === 'delete') return { by: 'reader', does: 'delete', object: pod(action.uid) };
  if (action.does !== 'change') return action;
  const object = action.uid === undefined ? action.object! : pod(action.uid);
  return { by: 'reader', does: 'change', object, patch: action.patch } as Action;
}

/** The server copies them from the node, and that is drawn by lot. */
const ofTheNode = ['topology.kubernetes.io/zone', 'topology.kubernetes.io/region'];

/** The hash of a template becomes the number of its ReplicaSet. */
function withoutHash(
  labels: Readonly<Record<string, string>>,
  sets: RawState['replicaSets'],
  setNames: ReadonlyMap<string, string>,
): Record<string, string> {
  const own = Object.fromEntries(Object.entries(labels).filter(([key]) => !ofTheNode.includes(key)));
  const hash = own['pod-template-hash'];
  const set = sets.find(({ name }) => hash !== undefined && name.endsWith(`-${hash}`));
  return set ? { ...own, 'pod-template-hash': setNames.get(set.uid)!.replace(/^.*-/, '') } : own;
}

/** What was said since the last step, ordered by what it says. */
function newEvents({ events }: RawStep, named: (text: string) => string, told: Set<string>): Step['events'] {
  const fresh = events.filter(({ kind, name, reason, message }) => {
    const key = [kind, name, reason, message].join(' ');
    return !told.has(key) && told.add(key);
  });
  return fresh
    .map(({ kind, name, reason, message }) => ({
      object: `${kind}/${named(name)}` as Step['events'][number]['object'],
      reason,
      message: named(message),
    }))
    .sort((a, b) => (`${a.object} ${a.message}` < `${b.object} ${b.message}` ? -1 : 1));
}
