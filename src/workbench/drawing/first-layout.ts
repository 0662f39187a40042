import type { Analysis } from '../../engine/analysis.ts';
import { compareGraphs } from '../../graph-view/compare-graphs.ts';
import { layOut } from '../../graph-view/lay-out.ts';
import type { Layout } from '../../graph-view/layout-shapes.ts';
import { layoutRequest } from '../../graph-view/measure.ts';
import { sceneOf } from '../../graph-view/scene.ts';
import { viewOf } from '../../graph-view/view.ts';
import { listFindings, marked } from '../findings-list.ts';
import { graphWords, type WorkbenchUi } from '../words.ts';
import { firstChoices, viewOptions } from './choices.ts';
import type { GoalGraph } from './goal-graph.ts';

/** The layout of a drawing that nobody has touched yet, for a page that is served with it. */
export function firstLayout(analysis: Analysis, ui: WorkbenchUi, goal?: GoalGraph): Layout {
  const own = marked(analysis.graph, listFindings(analysis));
  const compared = goal && compareGraphs(own, goal.graph, goal.freedom);
  const graph = compared?.graph ?? own;
  const options = { ...viewOptions(firstChoices, graph), ...(compared && { marks: compared.marks }) };
  return layOut(layoutRequest(sceneOf(viewOf(graph, options), graphWords(ui), new Map())));
}
