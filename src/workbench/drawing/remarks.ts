import { nameOf } from '../../graph-view/name-of.ts';
import type { Scene } from '../../graph-view/scene.ts';
import type { WorkbenchUi } from '../words.ts';

/** A line under the tools that says what is not seen as it is, with a button that ends it. */
export type Remark = { readonly text: string; readonly end?: { readonly label: string; act(): void } };

/** How many objects the reader's own filters hide. */
export function hiddenByFilters({ hidden }: Pick<Scene, 'hidden'>): number {
  const { namespace, kind, distance, sound } = hidden.nodes;
  return namespace + kind + distance + sound;
}

/** All that must be said of a scene: what stands out, what is hidden, stacked, or found and hidden. */
export function remarksOf(
  scene: Scene,
  focus: string | undefined,
  ui: WorkbenchUi,
  acts: { leaveFocus(): void; showAll(): void },
): Remark[] {
  const focused = focus === undefined ? undefined : scene.nodes.find(({ key }) => key === focus);
  const hidden = hiddenByFilters(scene);
  const stacked = scene.hidden.nodes.fan + scene.hidden.nodes['folded-namespace'];
  const { filteredOut } = scene.found;
  const leave = { label: ui['graph.focus.leave'], act: acts.leaveFocus };
  const all = { label: ui['graph.filter.all'], act: acts.showAll };
  return [
    ...(focused ? [{ text: ui['graph.focus.on']({ name: nameOf(focused) }), end: leave }] : []),
    ...(hidden > 0 ? [{ text: ui['graph.hidden']({ hidden, total: scene.total.nodes }), end: all }] : []),
    ...(stacked > 0 ? [{ text: ui['graph.stacked']({ count: stacked }) }] : []),
    ...(filteredOut > 0 ? [{ text: ui['graph.search.hidden']({ count: filteredOut }) }] : []),
  ];
}
