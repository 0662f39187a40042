import { nameOf } from '../../graph-view/name-of.ts';
import type { Comparison } from '../../graph-view/compare-graphs.ts';
import type { Scene } from '../../graph-view/scene.ts';
import type { GoalMark } from '../../graph-view/view-shapes.ts';
import type { WorkbenchUi } from '../words.ts';

/** A line under the tools that says what is not seen as it is, with a button that ends it. */
export type Remark = { readonly text: string; readonly end?: { readonly label: string; act(): void } };

/** How many objects the reader's own filters hide. */
export function hiddenByFilters({ hidden }: Pick<Scene, 'hidden'>): number {
  const { namespace, kind, distance, sound } = hidden.nodes;
  return namespace + kind + distance + sound;
}

export type Remarked = {
  readonly scene: Scene;
  readonly focus: string | undefined;
  /** What differs from the goal of an exercise, where there is one. */
  readonly compared?: Pick<Comparison, 'marks' | 'isReached'> | undefined;
};

/** All that must be said of a scene: what stands out, what is hidden, stacked, or found and hidden. */
export function remarksOf(
  { scene, focus, compared }: Remarked,
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
    ...(compared ? [{ text: goalSentence(compared, ui) }] : []),
    ...(focused ? [{ text: ui['graph.focus.on']({ name: nameOf(focused) }), end: leave }] : []),
    ...(hidden > 0 ? [{ text: ui['graph.hidden']({ hidden, total: scene.total.nodes }), end: all }] : []),
    ...(stacked > 0 ? [{ text: ui['graph.stacked']({ count: stacked }) }] : []),
    ...(filteredOut > 0 ? [{ text: ui['graph.search.hidden']({ count: filteredOut }) }] : []),
  ];
}

/** How far the drawing is from its goal, in objects and connections. */
export function goalSentence({ marks, isReached }: Pick<Comparison, 'marks' | 'isReached'>, ui: WorkbenchUi): string {
  const count = (mark: GoalMark): number =>
    [...marks.nodes.values(), ...marks.edges.values()].filter((each) => each === mark).length;
  const sentence = isReached ? ui['graph.goal.reached'] : ui['graph.goal.open']({ count: count('missing') });
  const superfluous = count('superfluous');
  return superfluous > 0 ? `${sentence} ${ui['graph.goal.superfluous']({ count: superfluous })}` : sentence;
}
