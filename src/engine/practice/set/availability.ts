import { get, numberOf } from '../../yaml/value.ts';
import { counts, type Member } from '../../set/members.ts';
import { replicasOf, scalersOf } from '../../set/replicas.ts';
import { ofSet, type SetPractice } from '../set-practice.ts';

const isReplicated = ({ resource: { id } }: Member): boolean =>
  id.group === 'apps' && (id.kind === 'Deployment' || id.kind === 'StatefulSet');

/** How workloads bear maintenance. Source: kubernetes.io/docs/tasks/run-application/configure-pdb. */
export const availability: readonly SetPractice[] = [
  ofSet(
    {
      code: 'budget-missing',
      from: 'team',
      severity: 'hint',
      spec: [
        ...['kube-score:deployment-has-poddisruptionbudget', 'kube-score:statefulset-has-poddisruptionbudget'],
        'polaris:missingPodDisruptionBudget',
      ],
    },
    ({ members, referencesBy }) => {
      const budgets = referencesBy('protects').filter(({ from }) => counts(members, from));
      if (budgets.some((budget) => budget.by === 'selector' && budget.isCut)) return [];
      const isProtected = new Set(budgets.flatMap((budget) => (budget.by === 'selector' ? budget.targets : [])));
      const scalers = scalersOf(referencesBy('scales'), members);
      return members.allPods().all.flatMap((each) => {
        if (!isReplicated(each) || isProtected.has(each)) return [];
        const { count } = replicasOf(each, scalers) ?? { count: 1 };
        if (count < 2) return [];
        const replicas = get(get(each.resource.root, 'spec'), 'replicas');
        const at = numberOf(replicas) === count && replicas ? replicas.at : each.resource.nameAt;
        const path = at === each.resource.nameAt ? 'metadata.name' : 'spec.replicas';
        return [{ in: each, at, path, args: { replicas: count } }];
      });
    },
  ),
];
