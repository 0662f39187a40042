import { field, items } from '../../rules/subject.ts';
import { ofPods, type Pod, type Practice } from '../practice.ts';
import { isSame, nameOf } from '../read.ts';
import type { Subject } from '../../rules/subject.ts';

/** Kinds whose Pods serve on: a Job ends, and a bare Pod is for trying things out. */
const serving: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Rollout']);

const servers = (pod: Pod): readonly Subject[] =>
  serving.has(pod.kind) ? pod.containers.filter((each) => items(field(each, 'ports')).length > 0) : [];

/** How the kubelet sees that a program works. Source: kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes. */
export const probes: readonly Practice[] = [
  ofPods(
    {
      code: 'readiness-probe-missing',
      from: 'learn',
      severity: 'hint',
      spec: ['X14', 'kube-linter:no-readiness-probe', 'kube-score:pod-probes', 'polaris:readinessProbeMissing'],
    },
    (pod) =>
      servers(pod)
        .map((container) => ({ container, at: field(container, 'readinessProbe') }))
        .filter(({ at }) => at.value === undefined)
        .map(({ container, at }) => ({ at, args: { container: nameOf(container) } })),
  ),
  ofPods(
    {
      code: 'liveness-probe-missing',
      from: 'strict',
      severity: 'hint',
      spec: ['kube-linter:no-liveness-probe', 'polaris:livenessProbeMissing'],
    },
    (pod) =>
      servers(pod)
        .map((container) => ({ container, at: field(container, 'livenessProbe') }))
        .filter(({ at }) => at.value === undefined)
        .map(({ container, at }) => ({ at, args: { container: nameOf(container) } })),
  ),
  ofPods(
    { code: 'probes-identical', from: 'team', severity: 'hint', spec: ['kube-score:pod-probes-identical'] },
    (pod) =>
      servers(pod)
        .map((container) => ({ container, at: field(container, 'livenessProbe') }))
        .filter(({ container, at }) => at.value !== undefined && isSame(at, field(container, 'readinessProbe')))
        .map(({ container, at }) => ({ at, args: { container: nameOf(container) } })),
  ),
];
