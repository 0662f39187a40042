import type { Scene, SceneEdge, SceneNode } from '../scene.ts';
import { withoutUnseen } from './characters.ts';
import type { ExportText } from './export-text.ts';

/** Counted up when a field changes its meaning or goes; new fields leave it as it is. */
export const schemaNumber = 1;

/**
 * The scene as JSON:
 *
 * - `schema`: the number of this shape, 1;
 * - `title`, `description`, `notes`, `language`: the words around it;
 * - `frames`: `id`, `namespace` ("" for what belongs to the whole cluster), `label`, `folded`;
 * - `nodes`: `id`, `frame` (the id of one), `stands` for an `object`, a `fan` or a `namespace`, `group`, `kind`, `namespace`
 *   and `name` of the object ("" for a fan), `count` of objects, `members` behind it as "Kind/name", `concern`, `state` (the
 *   tone of the drawing), `finding` (`error` or `warning`), `sentence`, `goal` (`missing` or `superfluous`), `label`;
 * - `edges`: `from` and `to` (ids of nodes), `name` of the kind of reference, `field` that makes it, `count`, `state`,
 *   `sentence`, `goal`, `label`;
 * - `hidden`: how many nodes are not drawn one by one, by reason, and how many edges; `total`: how many there are.
 *
 * What does not apply is left out. No sign of HTML and no unseen mark stands in it as itself.
 */
export function toJson(scene: Scene, text: ExportText): string {
  const { language, title, description, notes } = text;
  const frames = new Map(scene.frames.map(({ key }, index) => [key, `f${index}`]));
  const ids = new Map(scene.nodes.map(({ key }, index) => [key, `n${index}`]));
  const value = {
    ...{ schema: schemaNumber, language, title, description, notes },
    frames: scene.frames.map(({ key, name, label, folded }) => ({
      id: frames.get(key),
      namespace: name,
      label,
      folded,
    })),
    nodes: scene.nodes.map((node) => nodeOf(node, ids.get(node.key), frames.get(node.frame))),
    edges: scene.edges.map((edge) => edgeOf(edge, ids.get(edge.from), ids.get(edge.to))),
    ...{ hidden: scene.hidden, total: scene.total },
  };
  const escaped = JSON.stringify(value, undefined, 2).replace(/[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, (sign) =>
    unicode(sign.charCodeAt(0)),
  );
  return `${withoutUnseen(escaped, unicode)}\n`;
}

function nodeOf(node: SceneNode, id: string | undefined, frame: string | undefined): object {
  const { stands, count, members, concern, tone, mark, sentence, goal, label } = node;
  const { group, kind, namespace, name } = node.id;
  return {
    ...{ id, frame, stands, group, kind, namespace, name, count },
    ...(members.length > 0 && { members: members.map((member) => `${member.id.kind}/${member.id.name}`) }),
    ...{ concern, state: tone },
    ...(mark && { finding: mark === 'square' ? 'error' : 'warning' }),
    ...{ sentence, goal, label },
  };
}

function edgeOf(edge: SceneEdge, from: string | undefined, to: string | undefined): object {
  const { name, path, count, tone, sentence, goal, label } = edge;
  return { from, to, name, field: path, count, state: tone, sentence, goal, label };
}

/** As JSON writes a character that is not to stand there itself: one code unit or two. */
function unicode(code: number): string {
  return String.fromCodePoint(code)
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
