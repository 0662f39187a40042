import type { Value } from '../../yaml/value.ts';
import type { Report } from '../report.ts';
import { descend, enclosing, field, items, type Subject } from '../subject.ts';
import { text } from '../checks.ts';

/** The volumes of each Pod that the server takes for good, by name; `undefined` for a name that a wrong one has. */
export type DeclaredVolumes = ReadonlyMap<string, Subject | undefined>;

const declared = new WeakMap<Report, WeakMap<Value, DeclaredVolumes>>();
const none: DeclaredVolumes = new Map();

/** Keeps what `ValidateVolumes` found for the mounts of the same Pod. */
export function declareVolumes(list: Subject, volumes: DeclaredVolumes, report: Report): void {
  if (!list.value) return;
  const lists = declared.get(report) ?? new WeakMap<Value, DeclaredVolumes>();
  lists.set(list.value, volumes);
  declared.set(report, lists);
}

/** The volumes of the Pod around a subject, and the claims of the StatefulSet around it. */
export function volumesAround(subject: Subject, report: Report): DeclaredVolumes {
  const pod = enclosing(subject, 'core/v1.PodSpec');
  const list = pod && field(pod, 'volumes');
  const own = (list?.value && declared.get(report)?.get(list.value)) ?? none;
  const set = pod && enclosing(pod, 'apps/v1.StatefulSetSpec');
  if (!set) return own;
  const claims = items(field(set, 'volumeClaimTemplates'));
  return new Map([...own, ...claims.map((claim) => [text(descend(claim, 'metadata', 'name')), claim] as const)]);
}
