import { namespaceOf, type Cluster, type Standing } from '../../cluster/cluster.ts';
import type { KindRow } from '../../schema/types.ts';
import type { KubernetesVersion } from '../../schema/versions.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { MapValue } from '../../yaml/value.ts';
import { finding, type AdmissionFinding, type Extras } from '../admitted.ts';
import { checksOf } from './checks.ts';
import { podViewOf, type PodView } from './pod-view.ts';
import { minorOf, policyOf, type LevelVersion } from './policy.ts';
import { joined, type Breach, type Violation } from './violation.ts';

/**
 * What the namespace's level of Pod Security says of a Pod, or of the Pods that an object makes: of those it only warns.
 * The first finding has the server's words for all. Source: `EvaluatePod` in k8s.io/pod-security-admission/admission.
 */
export function podSecurity(
  object: MapValue,
  row: KindRow,
  kubernetes: KubernetesVersion,
  cluster: Cluster,
): AdmissionFinding[] {
  const namespace = cluster.namespaces.get(namespaceOf(object));
  const policy = namespace && policyOf(namespace);
  if (!policy || (policy.enforce.level === 'privileged' && policy.warn.level === 'privileged')) return [];
  const pod = podViewOf(object, row.type);
  if (!pod) return [];
  const say = (mode: 'enforce' | 'warn'): AdmissionFinding[] =>
    breaks(pod, policy[mode], kubernetes, {
      mode,
      namespace: namespaceOf(object),
      by: { object: namespace, at: policy[mode].at },
    });
  const denied = row.kind === 'Pod' ? say('enforce') : [];
  return denied.length > 0 ? denied : say('warn');
}

type Asked = { readonly mode: 'enforce' | 'warn'; readonly namespace: string; readonly by: Standing };

function breaks(pod: PodView, level: LevelVersion, kubernetes: KubernetesVersion, asked: Asked): AdmissionFinding[] {
  const minor = minorOf(level, kubernetes);
  const violations = checksOf(level.level, minor).flatMap((check) => check(pod, { minor, kubernetes }) ?? []);
  const said = saidOf(violations);
  if (!said) return [];
  const version = `${level.level}:${level.version}`;
  return violations
    .flatMap(({ breaches }) => breaches)
    .map((breach, index) => findingOf(breach, level, asked, index === 0 ? [version, said] : undefined));
}

function saidOf(violations: readonly Violation[]): ServerSaying | undefined {
  const [first, ...others] = violations.map(({ says }) => says);
  return first && joined('and-also', [first, ...others]);
}

function findingOf(
  { demand, value, place, fix }: Breach,
  { level }: LevelVersion,
  { mode, namespace, by }: Asked,
  said: readonly [string, ServerSaying] | undefined,
): AdmissionFinding {
  const args = { namespace, level: level === 'restricted' ? level : 'baseline', mode, demand, value } as const;
  const answer: Pick<Extras, 'denial' | 'warns'> = !said
    ? {}
    : mode === 'enforce'
      ? { denial: { code: 403, says: ['violates-pod-security', ...said] } }
      : { warns: ['would-violate-pod-security', ...said] };
  return finding('pod-security-violated', args, place, {
    severity: mode === 'enforce' ? 'error' : 'warning',
    stage: 'validating-admission',
    by,
    ...(fix !== undefined && { fixes: [{ id: 'replace-with', text: fix }] }),
    ...answer,
  });
}
