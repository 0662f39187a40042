import type { Concern } from '../../engine/set/graph-shapes.ts';
import type { Scene, SceneEdge, SceneNode } from '../scene.ts';
import type { Tone } from '../view-shapes.ts';
import { oneLine, withoutUnseen } from './characters.ts';
import type { ExportText } from './export-text.ts';
import { palette } from './palette.ts';

/** The brackets around a label are the shape (https://mermaid.js.org/syntax/flowchart.html#node-shapes). */
const shapes: Readonly<Record<Concern, readonly [open: string, close: string]>> = {
  entry: ['([', '])'],
  workload: ['[', ']'],
  configuration: ['[/', '/]'],
  storage: ['[(', ')]'],
  access: ['{{', '}}'],
  cluster: ['[[', ']]'],
  other: ['(', ')'],
};

const arrows: Readonly<Record<Tone, string>> = {
  ...{ ok: '-->', warning: '-->', outside: '-->', broken: '==>' },
  ...{ missing: '-.->', optional: '-.->', generated: '-.->', guess: '-.->' },
};

const { light } = palette;
const classes: Readonly<Record<Exclude<Tone, 'ok'> | 'goal-missing' | 'goal-superfluous', string>> = {
  warning: `stroke:${light.caution},fill:${light['caution-soft']}`,
  broken: `stroke:${light.signal},fill:${light['signal-soft']},stroke-width:2px`,
  missing: `stroke:${light.signal},fill:${light['signal-soft']},stroke-dasharray:5 4`,
  optional: `stroke:${light.edge},stroke-dasharray:5 4`,
  generated: `stroke:${light.edge},stroke-dasharray:1 4`,
  outside: `stroke:${light.edge},stroke-dasharray:2 3`,
  guess: `stroke:${light.edge},stroke-dasharray:7 5`,
  'goal-missing': `stroke:${light.hull},fill:${light['hull-soft']},stroke-width:3px,stroke-dasharray:8 4`,
  'goal-superfluous': `stroke:${light.caution},fill:${light['caution-soft']},stroke-width:3px`,
};

/** The scene as a Mermaid flowchart, from left to right. Ids are ours; whatever a manifest says stands in quotes. */
export function toMermaid(scene: Scene, text: ExportText): string {
  const ids = new Map(scene.nodes.map(({ key }, index) => [key, `n${index}`]));
  const used = new Set<string>();
  const nodeLine = (node: SceneNode): string => {
    const [open, close] = shapes[node.concern];
    const style = node.goal ? `goal-${node.goal}` : node.tone;
    if (style !== 'ok') used.add(style);
    return `${ids.get(node.key)}${open}"${labelOf(node)}"${close}${style === 'ok' ? '' : `:::${style}`}`;
  };
  const lines = ['flowchart LR'];
  lines.push(`  accTitle: ${plain(text.title)}`, `  accDescr: ${plain([text.description, ...text.notes].join(' '))}`);
  scene.frames.forEach((frame, index) => {
    const nodes = scene.nodes.filter((node) => node.frame === frame.key);
    lines.push(`  subgraph f${index}["${mermaidText(frame.label)}"]`);
    lines.push(...nodes.map((node) => `    ${nodeLine(node)}`), '  end');
  });
  for (const edge of scene.edges) {
    const [from, to] = [ids.get(edge.from), ids.get(edge.to)];
    if (from && to) lines.push(`  ${from} ${arrows[edge.tone]}|"${edgeLabel(edge)}"| ${to}`);
  }
  for (const [name, style] of Object.entries(classes)) if (used.has(name)) lines.push(`  classDef ${name} ${style}`);
  return `${lines.join('\n')}\n`;
}

/**
 * What Mermaid draws where nobody has set it up for more. A chart cannot ask for more by itself: both keys are secure.
 * Source: `maxTextSize`, `maxEdges` and `secure` in https://mermaid.js.org/config/schema-docs/config.html.
 */
export const mermaidAtMost = { characters: 50_000, edges: 500 } as const;

/** Whether Mermaid draws the chart of a scene as it is usually set up. */
export function isForMermaid(chart: string, { edges }: Scene): boolean {
  return chart.length <= mermaidAtMost.characters && edges.length <= mermaidAtMost.edges;
}

function labelOf({ line, title, mark, sentence }: SceneNode): string {
  const sign = mark === 'square' ? '■ ' : mark === 'diamond' ? '◆ ' : '';
  return [`${sign}${line}`, title, ...(sentence === undefined ? [] : [sentence])].map(mermaidText).join('<br/>');
}

function edgeLabel({ label, said, sentence }: SceneEdge): string {
  return [said === '' ? label : `${label} · ${said}`, ...(sentence === undefined ? [] : [sentence])]
    .map(mermaidText)
    .join('<br/>');
}

/**
 * A text inside quotes. Every sign that Mermaid, Markdown or HTML could read as more than itself is an entity code:
 * a number between `#` and `;` (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters).
 */
export function mermaidText(text: string): string {
  const code = (point: number): string => `#${point};`;
  const escaped = oneLine(text).replace(/[!-,:-@[-^`{-~]/g, (sign) => code(sign.charCodeAt(0)));
  // Two hyphens, and a list's number at the beginning of a line, mean something too.
  const lists = escaped.replace(/-(?=-)|^-|^(?=\d+\. )/g, (sign) => (sign === '' ? '\u2060' : code(45)));
  // Mermaid takes a line that holds these words for a direction, in quotes or not.
  const words = lists.replace(/(?<=directio)n(?=\s+(?:TB|BT|LR|RL|TD))/gi, (letter) => code(letter.charCodeAt(0)));
  // It breaks the line at a backslash and an n, and reads what stands between two pairs of dollars as a formula.
  const apart = words.replace(/(?<=#92;)(?=n)|(?<=#36;)(?=#36;)/g, '\u2060');
  return withoutUnseen(apart, code) || ' ';
}

/** A text that ends with its line, where nothing can be escaped. */
function plain(text: string): string {
  return withoutUnseen(oneLine(text), () => '').replace(/[#;{}%"<>`\\]/g, ' ');
}
