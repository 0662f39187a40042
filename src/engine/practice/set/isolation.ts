import { get } from '../../yaml/value.ts';
import { counts, homeOf } from '../../set/members.ts';
import { ofSet, type SetPractice } from '../set-practice.ts';

/** Who may be reached by whom. Source: kubernetes.io/docs/concepts/services-networking/network-policies. */
export const isolation: readonly SetPractice[] = [
  ofSet(
    {
      code: 'pod-not-isolated',
      from: 'team',
      severity: 'hint',
      spec: ['kube-linter:non-isolated-pod', 'kube-score:pod-networkpolicy', 'polaris:missingNetworkPolicy'],
    },
    ({ members, referencesBy }) => {
      const policies = referencesBy('isolates').filter(({ from }) => counts(members, from));
      const isolated = new Set(policies.flatMap((policy) => (policy.by === 'selector' ? policy.targets : [])));
      const isCut = policies.some((policy) => policy.by === 'selector' && policy.isCut);
      if (isCut) return [];
      const guarded = new Set(policies.map(({ from }) => homeOf(from)));
      return members.allPods().all.flatMap((each) => {
        // No policy holds a Pod that has the network of its node.
        const network = get(each.pods.spec, 'hostNetwork');
        if (isolated.has(each) || (network?.kind === 'bool' && network.value)) return [];
        const how = guarded.has(homeOf(each)) ? 'left-out' : 'no-policy';
        return [{ in: each, at: each.resource.nameAt, path: 'metadata.name', args: { how } as const }];
      });
    },
  ),
];
