import { hasSecurityLevel, type Cluster } from './cluster.ts';

/** What an object may be judged by, and what may differ from one analysis to the next. */
const parts = [
  ...['assumed', 'definitions', 'namespaces', 'priorityClasses', 'runtimeClasses'],
  ...['storageClasses', 'ingressClasses', 'limitRanges', 'quotas'],
] as const satisfies readonly (keyof Cluster)[];
export type ClusterPart = (typeof parts)[number];

/** A cluster that notes what is looked at while something is judged. */
export type Watched = {
  readonly cluster: Cluster;
  /** What was looked at since the last call. */
  takeSeen(): ReadonlySet<ClusterPart>;
};

/** The same cluster, watched. */
export function watched(cluster: Cluster): Watched {
  let seen = new Set<ClusterPart>();
  const watch = { ...cluster };
  for (const part of parts) {
    const get = (): unknown => {
      seen.add(part);
      return cluster[part];
    };
    Object.defineProperty(watch, part, { get, enumerable: true });
  }
  return {
    cluster: watch,
    takeSeen() {
      const taken = seen;
      seen = new Set();
      return taken;
    },
  };
}

/** Where two clusters differ. Objects are compared by identity: one that was written anew is another one. */
export function changedParts(before: Cluster, now: Cluster): ReadonlySet<ClusterPart> {
  return new Set(parts.filter((part) => !isSameList(itemsOf(before, part), itemsOf(now, part))));
}

/** What stands in a part, in its order. A namespace without a level of Pod Security decides nothing. */
function itemsOf(cluster: Cluster, part: ClusterPart): readonly unknown[] {
  if (part === 'namespaces') return [...cluster.namespaces.values()].filter(hasSecurityLevel);
  const content = cluster[part];
  return content instanceof Map ? [...content].flat(2) : [content].flat();
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
