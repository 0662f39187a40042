import type { Target } from '../../lessons/lesson.ts';
import type { GoalGraph } from '../../workbench/drawing/goal-graph.ts';

/** The target of an exercise as the drawing compares with it. */
export function goalGraph(target: Target | undefined): GoalGraph | undefined {
  if (!target) return undefined;
  const { names, workloads, namespaces, connections } = target.freedom;
  return {
    graph: target.graph,
    freedom: {
      ...(names && { names: names === 'all' ? names : new Set(names) }),
      ...(workloads && { workloads: new Set(workloads) }),
      ...(namespaces !== undefined && { namespaces }),
      ...(connections !== undefined && { connections }),
    },
  };
}
