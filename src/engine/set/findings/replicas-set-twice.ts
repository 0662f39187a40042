import { get, numberOf } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import { counts, type Member } from '../members.ts';
import { nameWithKind } from '../owners.ts';

/**
 * A workload writes the number that an autoscaler sets: each `kubectl apply` puts it back, and Pods come and go.
 * Source: "Migrating Deployments and StatefulSets to horizontal autoscaling" in
 * kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale.
 */
export const replicasSetTwice: SetCheck = ({ members, referencesBy }) => {
  const said = new Set<Member>();
  return referencesBy('scales').flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target || !counts(members, reference.from)) return [];
    const { target, from, at } = reference;
    const replicas = get(get(target.resource.root, 'spec'), 'replicas');
    const number = numberOf(replicas);
    // Zero pauses the autoscaler, which another check says.
    if (!replicas || number === undefined || number === 0 || said.has(target)) return [];
    said.add(target);
    return setFinding(target, {
      code: 'replicas-set-twice',
      args: { workload: nameWithKind(target), autoscaler: from.resource.id.name },
      severity: 'warning',
      certainty: 'probably-not-meant',
      at: replicas.at,
      path: 'spec.replicas',
      related: [{ role: 'asked-here', at, in: from }],
    });
  });
};
