import type { EdgeName } from '../src/engine/set/edges.ts';
import type { Concern, Graph, GraphEdge, GraphNode } from '../src/engine/set/graph-shapes.ts';

type Kind = { readonly group: string; readonly kind: string; readonly concern: Concern };

/** The objects of one application; what they share with others of their namespace stands in `shared`. */
const own: readonly Kind[] = [
  { group: 'networking.k8s.io', kind: 'Ingress', concern: 'entry' },
  { group: '', kind: 'Service', concern: 'entry' },
  { group: 'apps', kind: 'Deployment', concern: 'workload' },
  { group: '', kind: 'ConfigMap', concern: 'configuration' },
  { group: '', kind: 'Secret', concern: 'configuration' },
  { group: '', kind: 'PersistentVolumeClaim', concern: 'storage' },
  { group: '', kind: 'ServiceAccount', concern: 'access' },
  { group: 'autoscaling', kind: 'HorizontalPodAutoscaler', concern: 'workload' },
];
const links: readonly (readonly [from: number, to: number, name: EdgeName])[] = [
  [0, 1, 'ingress-path-service'],
  [1, 2, 'routes-to'],
  [2, 3, 'envfrom-configmap'],
  [2, 4, 'envfrom-secret'],
  [2, 5, 'volume-pvc'],
  [2, 6, 'runs-as'],
  [7, 2, 'scales'],
];
const shared: readonly Kind[] = [
  { group: '', kind: 'ConfigMap', concern: 'configuration' },
  { group: '', kind: 'Secret', concern: 'configuration' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy', concern: 'access' },
];

/**
 * A graph as a team would have it: applications that use each other and what their namespace shares. No two objects have
 * the same neighbours, so that nothing of it is folded as a fan.
 */
export function graphOf(size: { nodes: number; edges: number; namespaces: number }): Graph {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const place = { file: 0, document: 0, at: { start: 0, end: 1 } };
  const add = ({ group, kind, concern }: Kind, namespace: string, name: string): string => {
    const key = `${group}/${kind}/${namespace}/${name}`;
    nodes.push({ key, id: { group, version: 'v1', kind, namespace, name }, concern, state: 'present', place });
    return key;
  };
  const join = (from: string, to: string, name: EdgeName): void => {
    const key = `${from} ${name} ${to}`;
    if (from !== to && !edges.some((edge) => edge.key === key)) {
      edges.push({ key, from, to, name, state: 'ok', place, path: 'spec' });
    }
  };
  const each = Math.ceil(size.nodes / size.namespaces);
  const workloads: string[][] = [];
  for (let space = 0; nodes.length < size.nodes; space++) {
    const namespace = `team-${space}`;
    const room = Math.min(size.nodes, nodes.length + each);
    const common = shared.map((kind) => add(kind, namespace, 'shared'));
    const deployments: string[] = [];
    for (let app = 0; nodes.length < room; app++) {
      const keys = own.slice(0, room - nodes.length).map((kind) => add(kind, namespace, `app-${app}`));
      for (const [from, to, name] of links) if (keys[from] && keys[to]) join(keys[from], keys[to], name);
      if (keys[2]) {
        deployments.push(keys[2]);
        join(keys[2], common[0]!, 'envfrom-configmap');
      }
    }
    for (const key of deployments) join(common[2]!, key, 'isolates');
    workloads.push(deployments);
  }
  // The rest: a workload reads what another application of its namespace has.
  for (let round = 1; edges.length < size.edges && round < 50; round++) {
    for (const list of workloads) {
      for (const [index, key] of list.entries()) {
        const other = list[(index + round) % list.length]!;
        if (edges.length < size.edges) join(key, other.replace('apps/Deployment', '/ConfigMap'), 'envfrom-configmap');
      }
    }
  }
  return { nodes, edges };
}
