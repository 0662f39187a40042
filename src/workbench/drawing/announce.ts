import { nameOf } from '../../graph-view/name-of.ts';
import type { Scene, SceneNode } from '../../graph-view/scene.ts';
import type { WorkbenchUi } from '../words.ts';

/** What can be read of a scene when it is over. */
export type Heard = Pick<Scene, 'nodes' | 'edges'>;

/** More names than this are counted. */
const namedAtMost = 3;

/**
 * What a screen reader says after an edit has changed the drawing: what came, what went, what is missing or broken now and
 * what is in order again.
 * @returns "" where no node and no edge has changed
 */
export function saidOfChange(before: Heard, after: Heard, ui: WorkbenchUi): string {
  const old = new Map(before.nodes.map((node) => [node.key, node]));
  const now = new Map(after.nodes.map((node) => [node.key, node]));
  const turned = (test: (node: SceneNode) => boolean, was: (node: SceneNode) => boolean): SceneNode[] =>
    after.nodes.filter((node) => {
      const earlier = old.get(node.key);
      return earlier && test(node) && was(earlier);
    });
  const added = after.nodes.filter(({ key }) => !old.has(key));
  const sentences: [readonly SceneNode[], (names: string) => string][] = [
    [added.filter((node) => !isMissing(node)), (names) => ui['graph.said.new']({ names })],
    [before.nodes.filter(({ key }) => !now.has(key)), (names) => ui['graph.said.gone']({ names })],
    [
      [...added.filter(isMissing), ...turned(isMissing, (node) => !isMissing(node))],
      (names) => ui['graph.said.missing']({ names }),
    ],
    [turned(isBroken, (node) => !isBroken(node)), (names) => ui['graph.said.broken']({ names })],
    [
      turned(
        (node) => !isMissing(node) && !isBroken(node),
        (node) => isMissing(node) || isBroken(node),
      ),
      (names) => ui['graph.said.mended']({ names }),
    ],
  ];
  const edges = edgeChange(before, after);
  return [
    ...sentences.filter(([nodes]) => nodes.length > 0).map(([nodes, say]) => say(namesOf(nodes, ui))),
    ...(edges.added + edges.removed > 0 ? [ui['graph.said.connections'](edges)] : []),
  ].join(' ');
}

function edgeChange(before: Heard, after: Heard): { added: number; removed: number } {
  const old = new Set(before.edges.map(({ key }) => key));
  const now = new Set(after.edges.map(({ key }) => key));
  return {
    added: [...now].filter((key) => !old.has(key)).length,
    removed: [...old].filter((key) => !now.has(key)).length,
  };
}

function namesOf(nodes: readonly SceneNode[], ui: WorkbenchUi): string {
  const names = nodes.slice(0, namedAtMost).map(nameOf).join(', ');
  return nodes.length > namedAtMost ? `${names} ${ui['findings.more']({ count: nodes.length - namedAtMost })}` : names;
}

const isMissing = ({ tone }: SceneNode): boolean => tone === 'missing';
const isBroken = ({ tone }: SceneNode): boolean => tone === 'broken';
