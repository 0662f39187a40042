import type { AssumedCluster } from '../../engine/cluster/assumed.ts';
import type { WorkbenchUi } from '../words.ts';

/** What an assumed cluster has, as pairs of a term and what is to be said of it. */
export function clusterFacts(cluster: AssumedCluster, ui: WorkbenchUi): readonly (readonly [string, string])[] {
  return [
    [ui['assume.nodes'], nodesOf(cluster, ui)],
    ['StorageClass', classesOf(cluster.storageClasses, ui)],
    ['IngressClass', classesOf(cluster.ingressClasses, ui)],
    ['LoadBalancer', ui[`assume.balanced.${answer(cluster.balancesLoad)}`]],
    ['NetworkPolicy', ui[`assume.policies.${answer(cluster.enforcesPolicies)}`]],
    [ui['assume.metrics'], ui[`assume.metrics.${answer(cluster.hasMetrics)}`]],
  ];
}

const answer = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');

/** Nodes of one size are counted. */
function nodesOf({ nodes }: AssumedCluster, ui: WorkbenchUi): string {
  const sizes = Map.groupBy(nodes, ({ allocatable: { cpu, memory } }) => `${cpu} ${memory}`);
  return [...sizes.values()]
    .map((alike) => {
      const { cpu, memory } = alike[0]!.allocatable;
      return ui['assume.node']({ count: alike.length, cpu, memory });
    })
    .join('; ');
}

function classesOf(
  classes: readonly { readonly name: string; readonly isDefault: boolean }[],
  ui: WorkbenchUi,
): string {
  if (classes.length === 0) return ui['assume.none'];
  return classes.map(({ name, isDefault }) => (isDefault ? ui['assume.default']({ name }) : name)).join(', ');
}
