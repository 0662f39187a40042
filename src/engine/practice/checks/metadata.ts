import { descend, entries, field } from '../../rules/subject.ts';
import type { Practice } from '../practice.ts';
import { ofAll, ofKind } from '../practice.ts';
import { textOf } from '../read.ts';

const written: readonly string[] = [
  ...['uid', 'resourceVersion', 'creationTimestamp', 'generation', 'selfLink', 'managedFields'],
];

const workloadKinds = ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'batch/Job', 'batch/CronJob'];

/** What stands over an object. Source: kubernetes.io/docs/concepts/overview/working-with-objects. */
export const metadata: readonly Practice[] = [
  ofAll({ code: 'server-field-written', from: 'team', severity: 'hint', spec: ['D11'] }, (root) =>
    entries(field(root, 'metadata'))
      .filter(({ key, subject }) => subject.value !== undefined && written.includes(key))
      .map(({ key }) => ({ at: descend(root, 'metadata', key), args: { field: key } })),
  ),
  ofKind(
    workloadKinds,
    { code: 'namespace-not-named', from: 'strict', severity: 'hint', spec: ['M10', 'kube-linter:use-namespace'] },
    (root) => {
      const at = descend(root, 'metadata', 'namespace');
      return textOf(at) === '' || textOf(at) === 'default' ? [{ at, args: {} }] : [];
    },
  ),
  ofKind(
    workloadKinds,
    {
      code: 'recommended-label-missing',
      from: 'strict',
      severity: 'hint',
      spec: ['M09', 'polaris:metadataAndInstanceMismatched'],
    },
    (root) => {
      const at = descend(root, 'metadata', 'labels', 'app.kubernetes.io/name');
      return at.value === undefined ? [{ at, args: {} }] : [];
    },
  ),
];
