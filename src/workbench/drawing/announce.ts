import { nameOf } from '../../graph-view/name-of.ts';
import type { GoalMark, Tone } from '../../graph-view/view-shapes.ts';
import type { Scene, SceneNode } from '../../graph-view/scene.ts';
import type { WorkbenchUi } from '../words.ts';

/** What can be read of a scene when it is over, and how far it is from its goal, if it has one. */
export type Heard = Pick<Scene, 'nodes' | 'edges'> & { readonly goal?: string };

/** More names than this are counted. */
const namedAtMost = 3;

/**
 * What a screen reader says after an edit has changed the drawing: what came, what went, what is missing or broken now and
 * what is in order again. What only the goal has is not there yet.
 * @returns "" where no node and no edge has changed
 */
export function saidOfChange(drawnBefore: Heard, drawnAfter: Heard, ui: WorkbenchUi): string {
  const [before, after] = [ownOf(drawnBefore), ownOf(drawnAfter)];
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
    ...(after.goal !== undefined && after.goal !== before.goal ? [after.goal] : []),
  ].join(' ');
}

/** A scene without what only the goal has. What the text names and lacks is its own, although the goal has it too. */
function ownOf({ nodes, edges, goal }: Heard): Heard {
  const isOwn = ({ goal: mark, tone }: { readonly goal?: GoalMark; readonly tone: Tone }): boolean =>
    mark !== 'missing' || tone === 'missing';
  return { nodes: nodes.filter(isOwn), edges: edges.filter(isOwn), ...(goal !== undefined && { goal }) };
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
