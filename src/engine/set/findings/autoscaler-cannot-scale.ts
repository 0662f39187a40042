import { get, itemsOf, numberOf, stringOf, type Value } from '../../yaml/value.ts';
import { setFinding, type SetCheck, type SetFinding } from '../finding.ts';
import { isNamespaced, isOwnGroup } from '../kinds.ts';
import { counts, homeOf, type Member, type Members } from '../members.ts';
import { nameWithKind } from '../owners.ts';
import type { NameReference } from '../reference.ts';

/** The kinds of Kubernetes that have a subresource `scale`. */
const scalable: readonly string[] = [
  ...['apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet'],
  '/ReplicationController',
];

/**
 * A HorizontalPodAutoscaler whose target is there, and that cannot set its number all the same: the kind has none, usage is
 * to be a share of requests that nobody writes, or the number is zero, which pauses it.
 * Source: `reconcileAutoscaler` in pkg/controller/podautoscaler/horizontal.go, `calculateRequests` in
 * replica_calculator.go beside it.
 */
export const autoscalerCannotScale: SetCheck = ({ members, referencesBy }) => {
  const filled = filledIn(members);
  return referencesBy('scales').flatMap((reference) => {
    if (reference.by !== 'name' || !counts(members, reference.from)) return [];
    const { group, kind } = reference.to;
    if (!scalable.includes(`${group}/${kind}`)) {
      // A target without a group that has no such kind is refused by the server.
      const isSaid = group === '' && isNamespaced(group, kind) === undefined;
      return isOwnGroup(group) && !isSaid ? [notScalable(reference)] : [];
    }
    return [...withoutRequests(reference, filled), ...paused(reference)];
  });
};

function notScalable({ from, to, holder, at, path }: NameReference): SetFinding {
  const isOfApps = scalable.includes(`apps/${to.kind}`);
  const version = get(holder, 'apiVersion');
  const place = isOfApps ? version : get(holder, 'kind');
  return setFinding(from, {
    code: 'autoscaler-cannot-scale',
    args: { target: `${to.kind}/${to.name}`, why: isOfApps ? 'group' : 'kind', resource: '', container: '' },
    severity: 'error',
    certainty: 'cannot-work',
    at: place?.at ?? at,
    path: place ? `spec.scaleTargetRef.${isOfApps ? 'apiVersion' : 'kind'}` : path,
    fixes: isOfApps && version ? [{ id: 'replace-with', text: 'apps/v1' }] : [],
  });
}

/** A share of the requests that the autoscaler keeps; `container` is empty for all of a Pod together. */
type Share = { readonly resource: string; readonly container: string; readonly at: Value; readonly path: string };

function withoutRequests({ from, target }: NameReference, filled: ReadonlySet<string>): readonly SetFinding[] {
  const pod = target?.pods?.spec;
  // With requests for the whole Pod those of its containers need not be there.
  if (!target || !pod || get(pod, 'resources')) return [];
  return sharesOf(from).flatMap(({ resource, container, at, path }) => {
    const lacking = runningIn(pod).find(
      (each) =>
        (container === '' || stringOf(get(each, 'name')) === container) &&
        !['requests', 'limits'].some((field) => get(get(get(each, 'resources'), field), resource)),
    );
    if (!lacking || filled.has(`${homeOf(target)} ${resource}`)) return [];
    return setFinding(from, {
      code: 'autoscaler-cannot-scale',
      args: {
        target: nameWithKind(target),
        why: 'requests',
        resource,
        container: stringOf(get(lacking, 'name')) ?? '',
      },
      severity: 'error',
      certainty: 'cannot-work',
      at: at.at,
      path,
      related: [{ role: 'referenced-object', at: get(lacking, 'name')?.at ?? lacking.at, in: target }],
    });
  });
}

/** The containers that run as long as the Pod does. */
function runningIn(pod: Value): readonly Value[] {
  const sidecars = itemsOf(get(pod, 'initContainers')).filter(
    (each) => stringOf(get(each, 'restartPolicy')) === 'Always',
  );
  return [...itemsOf(get(pod, 'containers')), ...sidecars];
}

/** Without metrics the server takes a share of the CPU: `SetDefaults_HorizontalPodAutoscaler` in pkg/apis/autoscaling/v2. */
function sharesOf({ resource: { root, id } }: Member): readonly Share[] {
  const spec = get(root, 'spec');
  const old = get(spec, 'targetCPUUtilizationPercentage');
  const metrics = itemsOf(get(spec, 'metrics'));
  if (id.version === 'v1' || metrics.length === 0) {
    const at = old ?? get(spec, 'scaleTargetRef') ?? root;
    const path = old ? 'spec.targetCPUUtilizationPercentage' : 'spec.metrics';
    return [{ resource: 'cpu', container: '', at, path }];
  }
  return metrics.flatMap((metric, index): readonly Share[] =>
    (['resource', 'containerResource'] as const).flatMap((source) => {
      const holder = get(metric, source);
      const at = get(get(holder, 'target'), 'averageUtilization');
      const resource = stringOf(get(holder, 'name'));
      if (!at || resource === undefined) return [];
      const container = source === 'resource' ? '' : (stringOf(get(holder, 'container')) ?? '');
      return [{ resource, container, at, path: `spec.metrics[${index}].${source}.target.averageUtilization` }];
    }),
  );
}

/** The resources for which a LimitRange gives requests to containers that have none, as `namespace resource`. */
function filledIn(members: Members): ReadonlySet<string> {
  return new Set(
    members.ofKind('/LimitRange').all.flatMap((each) =>
      itemsOf(get(get(each.resource.root, 'spec'), 'limits')).flatMap((limit) =>
        ['defaultRequest', 'default', 'max'].flatMap((field) => {
          const amounts = get(limit, field);
          return amounts?.kind === 'map' ? [...amounts.entries.keys()].map((name) => `${homeOf(each)} ${name}`) : [];
        }),
      ),
    ),
  );
}

function paused({ from, target, at, path }: NameReference): readonly SetFinding[] {
  const replicas = get(get(target?.resource.root, 'spec'), 'replicas');
  if (!target || !replicas || numberOf(replicas) !== 0) return [];
  if (numberOf(get(get(from.resource.root, 'spec'), 'minReplicas')) === 0) return [];
  return [
    setFinding(from, {
      code: 'autoscaler-cannot-scale',
      args: { target: nameWithKind(target), why: 'zero', resource: '', container: '' },
      severity: 'warning',
      certainty: 'probably-not-meant',
      at,
      path,
      related: [{ role: 'referenced-object', at: replicas.at, in: target }],
    }),
  ];
}
