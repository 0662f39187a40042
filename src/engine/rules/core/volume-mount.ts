import { nearest } from '../../../text/nearest.ts';
import { printList } from '../../model/print-list.ts';
import type { Value } from '../../yaml/value.ts';
import { text } from '../checks.ts';
import { rules, type Check } from '../rules.ts';
import { descend, enclosing, field, items, type Subject } from '../subject.ts';

/** The names in a list that were read before: each mount of a Pod asks for the same ones. */
const known = new WeakMap<Value, ReadonlySet<string>>();

/** The names of a list's items, wherever in an item the name stands; without those that are empty. */
function namesIn(list: Subject, ...path: readonly string[]): ReadonlySet<string> {
  const before = list.value && known.get(list.value);
  if (before) return before;
  const names = new Set(items(list).map((item) => text(descend(item, ...path))));
  names.delete('');
  if (list.value) known.set(list.value, names);
  return names;
}

/** A near name is looked for among so many: no Pod that a person writes has more volumes. */
const compared = 100;

/** "Not found": a mount names a volume of its own Pod, or a claim template of its StatefulSet. */
const volumeIsDeclared: Check = (mount, report) => {
  const name = field(mount, 'name');
  const pod = enclosing(mount, 'core/v1.PodSpec');
  if (!pod) return;
  const volumes = namesIn(field(pod, 'volumes'), 'name');
  const set = enclosing(pod, 'apps/v1.StatefulSetSpec');
  const claims = set && namesIn(field(set, 'volumeClaimTemplates'), 'metadata', 'name');
  if (volumes.has(text(name)) || claims?.has(text(name))) return;
  const declared = [...volumes, ...(claims ?? [])].slice(0, compared);
  const meant = nearest(text(name), declared);
  report.refuse(
    name,
    'FieldValueNotFound',
    'volume-not-declared',
    { volume: text(name), declared: printList(declared) },
    meant === undefined ? {} : { fixes: [{ id: 'replace-with', text: meant }] },
  );
};

/** Source: `ValidateVolumeMounts` in pkg/apis/core/validation/validation.go. */
export const volumeMount = rules('core/v1.VolumeMount', (r) => [
  r.required('name'),
  r.check(volumeIsDeclared),
  r.required('mountPath'),
]);

/** "must be unique": two mounts of one container at the same path. */
export const mountPathsDiffer: Check = (container, report) => {
  const seen = new Map<string, ReturnType<typeof field>>();
  for (const mount of items(field(container, 'volumeMounts'))) {
    const path = field(mount, 'mountPath');
    const first = seen.get(text(path));
    if (first) {
      report.refuse(
        path,
        'FieldValueInvalid',
        'mount-path-taken',
        { path: text(path) },
        {
          related: [{ role: 'first-definition', at: first.at }],
        },
      );
    } else seen.set(text(path), path);
  }
};
