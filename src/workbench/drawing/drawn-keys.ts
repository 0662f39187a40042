import type { Scene } from '../../graph-view/scene.ts';

/** The keys with those of the stacks and lines that stand for one of them. */
export function drawnKeys(keys: ReadonlySet<string>, { nodes, edges }: Scene): ReadonlySet<string> {
  if (keys.size === 0) return keys;
  const stacks = nodes.filter(({ members }) => members.some(({ key }) => keys.has(key)));
  const lines = edges.filter(({ members }) => members.some((key) => keys.has(key)));
  return new Set([...keys, ...lines.map(({ key }) => key), ...stacks.map(({ key }) => key)]);
}
