import { text } from '../checks.ts';
import { rules, type Check } from '../rules.ts';
import { descend, enclosing, field, items } from '../subject.ts';
import { nearest } from '../../../text/nearest.ts';

/** "Not found": a mount names a volume of its own Pod, or a claim template of its StatefulSet. */
const volumeIsDeclared: Check = (mount, report) => {
  const name = field(mount, 'name');
  const pod = enclosing(mount, 'core/v1.PodSpec');
  if (!pod) return;
  const declared = items(field(pod, 'volumes')).map((volume) => text(field(volume, 'name')));
  const set = enclosing(pod, 'apps/v1.StatefulSetSpec');
  if (set) {
    const templates = items(field(set, 'volumeClaimTemplates'));
    declared.push(...templates.map((template) => text(descend(template, 'metadata', 'name'))));
  }
  if (declared.includes(text(name))) return;
  const meant = nearest(text(name), declared);
  report.refuse(
    name,
    'FieldValueNotFound',
    'volume-not-declared',
    { volume: text(name), declared: declared.filter((each) => each !== '').join(', ') },
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
