import fc from 'fast-check';
import type { Graph } from '../../../src/engine/set/graph-shapes.ts';
import type { ExportText } from '../../../src/graph-view/export/export-text.ts';
import { layOut } from '../../../src/graph-view/lay-out.ts';
import { layoutRequest } from '../../../src/graph-view/measure.ts';
import { placed, type PlacedScene } from '../../../src/graph-view/placed.ts';
import { sceneOf, type Scene } from '../../../src/graph-view/scene.ts';
import type { ViewOptions } from '../../../src/graph-view/view-shapes.ts';
import { viewOf } from '../../../src/graph-view/view.ts';
import { edge, graphs, hostileNames, node } from '../graphs.ts';
import { words } from '../words.ts';

export const text: ExportText = {
  language: 'en',
  title: 'Drawing of 3 objects',
  description: 'Service web routes to Deployment web.',
  notes: ['2 objects are hidden.'],
};

const service = node('Service', 'web', { severity: 'warning' });
const web = node('Deployment', 'web', { severity: 'error' });
const settings = node('ConfigMap', 'settings', { state: 'missing' });
export const small: Graph = {
  nodes: [service, web, settings],
  edges: [edge(service, web), edge(web, settings, { name: 'envfrom-configmap', state: 'missing' })],
};

export function sceneFor(graph: Graph, options: ViewOptions = {}, sentences?: ReadonlyMap<string, string>): Scene {
  return sceneOf(viewOf(graph, options), words, sentences);
}

export function placedFor(scene: Scene): PlacedScene {
  return placed(scene, layOut(layoutRequest(scene)));
}

/** Scenes whose every text may be hostile: names, namespaces and sentences. */
export const scenes: fc.Arbitrary<Scene> = fc
  .record({
    graph: graphs,
    said: fc.constantFrom(...hostileNames),
    fansFrom: fc.integer({ min: 2, max: 8 }),
    folds: fc.boolean(),
  })
  .map(({ graph, said, fansFrom, folds }) => {
    const sentences = new Map([...graph.nodes, ...graph.edges].map(({ key }, index) => [key, `${said}${index}`]));
    const marks = {
      nodes: new Map(
        graph.nodes.slice(0, 2).map(({ key }, index) => [key, index ? 'missing' : 'superfluous'] as const),
      ),
      edges: new Map(
        graph.edges.slice(0, 2).map(({ key }, index) => [key, index ? 'missing' : 'superfluous'] as const),
      ),
    };
    return sceneFor(graph, { fansFrom, boxesAtMost: folds ? 6 : 1000, marks }, sentences);
  });

export const texts: fc.Arbitrary<ExportText> = fc
  .constantFrom(...hostileNames)
  .map((hostile) => ({ language: 'en', title: hostile, description: hostile, notes: [hostile] }));
