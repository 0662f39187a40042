import type { Graph } from '../../engine/set/graph-shapes.ts';
import type { GoalFreedom } from '../../graph-view/match-nodes.ts';

/** What a drawing is to become, and how freely it may. */
export type GoalGraph = { readonly graph: Graph; readonly freedom?: GoalFreedom };
