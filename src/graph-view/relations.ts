import type { Scene, SceneEdge, SceneNode } from './scene.ts';

/** A node with everything that it leads to and that leads to it: one entry of the list twin. */
export type Relations = {
  readonly node: SceneNode;
  readonly to: readonly { readonly edge: SceneEdge; readonly node: SceneNode }[];
  readonly from: readonly { readonly edge: SceneEdge; readonly node: SceneNode }[];
};

/** The entries of the list, in the order of the scene's nodes. */
export function relations(scene: Pick<Scene, 'nodes' | 'edges'>): Relations[] {
  const entries = new Map(
    scene.nodes.map((node) => [
      node.key,
      { node, to: [] as Relations['to'][number][], from: [] as Relations['from'][number][] },
    ]),
  );
  for (const edge of scene.edges) {
    const from = entries.get(edge.from);
    const to = entries.get(edge.to);
    if (!from || !to) continue;
    from.to.push({ edge, node: to.node });
    to.from.push({ edge, node: from.node });
  }
  return [...entries.values()];
}
