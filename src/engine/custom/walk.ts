import type { KubernetesVersion } from '../schema/versions.ts';

/** How far the judging of one object has come. */
export type Walk = {
  readonly kubernetes: KubernetesVersion;
  /** Values held against schemas so far. */
  visits: number;
  /** True where something could not be found out: what is not refused is then not known to be accepted. */
  isOpen: boolean;
};

/** Schemas within schemas can ask for more work than anybody waits for. A large object of a large kind needs a twentieth. */
export const mostVisits = 200_000;

export function newWalk(kubernetes: KubernetesVersion): Walk {
  return { kubernetes, visits: 0, isOpen: false };
}
