import { printLabels } from '../model/labels.ts';
import { holds, type Selector } from '../model/selector.ts';
import type { Effort } from './effort.ts';
import type { Member, Members } from './members.ts';

/** The workload of a namespace that comes closest to a selector which finds nothing. */
export type Closest = {
  /** `Deployment/web`, or empty where none has anything in common with it. */
  readonly near: string;
  /** Its labels. */
  readonly difference: string;
  readonly member: Member | undefined;
};

const nobody: Closest = { near: '', difference: '', member: undefined };

/** The workload that answers most terms; then one of the asking object's own name; nobody where none has a label. */
export function closestTo(
  selector: Selector,
  namespace: string,
  name: string,
  members: Members,
  effort: Effort,
): Closest {
  const pods = members.podsIn.get(namespace)?.all ?? [];
  if (!effort.spend(pods.length * selector.terms.length)) return nobody;
  let best: (typeof pods)[number] | undefined;
  let bestScore = 0;
  for (const candidate of pods) {
    const { labels } = candidate.pods;
    const held = selector.terms.filter((term) => holds(term, labels)).length;
    const keyed = selector.terms.filter((term) => labels.has(term.key)).length;
    const named = candidate.resource.id.name === name ? 1 : 0;
    const score = 4 * held + 2 * keyed + named;
    if (score > bestScore && labels.size > 0) {
      best = candidate;
      bestScore = score;
    }
  }
  if (!best) return nobody;
  const { kind, name: found } = best.resource.id;
  return { near: `${kind}/${found}`, difference: printLabels(best.pods.labels), member: best };
}

/**
 * Labels that controllers and admission give to Pods, so that no template has them. A selector that asks for one may
 * well find its Pods. Sources: k8s.io/api/apps/v1/types.go, k8s.io/api/batch/v1/types.go,
 * pkg/controller/controller_utils.go, plugin/pkg/admission/podtopologylabels.
 */
const givenLater: ReadonlySet<string> = new Set([
  ...['statefulset.kubernetes.io/pod-name', 'apps.kubernetes.io/pod-index', 'controller-revision-hash'],
  ...['pod-template-hash', 'pod-template-generation', 'job-name', 'controller-uid'],
  ...['batch.kubernetes.io/job-name', 'batch.kubernetes.io/controller-uid'],
  ...['batch.kubernetes.io/job-completion-index', 'topology.kubernetes.io/zone', 'topology.kubernetes.io/region'],
]);

/** Whether a selector asks for a label that no manifest gives. */
export function asksForGivenLabel({ terms }: Selector): boolean {
  return terms.some(({ key }) => givenLater.has(key));
}
