import type { Concern } from '../../engine/set/graph-shapes.ts';
import type { Scene, SceneEdge, SceneNode } from '../scene.ts';
import type { Tone } from '../view-shapes.ts';
import { oneLine, withoutUnseen } from './characters.ts';
import type { ExportText } from './export-text.ts';
import { palette } from './palette.ts';

/** https://graphviz.org/doc/info/shapes.html */
const shapes: Readonly<Record<Concern, string>> = {
  ...{ entry: 'cds', workload: 'box', configuration: 'note', storage: 'cylinder' },
  ...{ access: 'hexagon', cluster: 'component', other: 'box' },
};

type Attributes = Readonly<Record<string, string>>;
const { light } = palette;

const nodeTones: Readonly<Record<Tone, Attributes>> = {
  ok: {},
  warning: { color: light.caution, fillcolor: light['caution-soft'] },
  broken: { color: light.signal, fillcolor: light['signal-soft'], penwidth: '2' },
  missing: { color: light.signal, fillcolor: light['signal-soft'], style: 'filled,dashed' },
  optional: { style: 'filled,dashed' },
  generated: { style: 'filled,dotted' },
  outside: { style: 'filled,dotted', fillcolor: light.paper },
  guess: { style: 'filled,dashed' },
};

const edgeTones: Readonly<Record<Tone, Attributes>> = {
  ...{ ok: {}, warning: {}, outside: {} },
  broken: { color: light.signal, fontcolor: light.signal, penwidth: '2' },
  missing: { color: light.signal, fontcolor: light.signal, style: 'dashed' },
  optional: { style: 'dashed' },
  generated: { style: 'dotted' },
  guess: { style: 'dashed' },
};

const goals: Readonly<Record<'missing' | 'superfluous', Attributes>> = {
  missing: { color: light.hull, penwidth: '3', style: 'filled,dashed', fillcolor: light['hull-soft'] },
  superfluous: { color: light.caution, penwidth: '3', fillcolor: light['caution-soft'], peripheries: '2' },
};

/** The scene as a graph of Graphviz, from left to right. Ids are ours; whatever a manifest says stands in quotes. */
export function toDot(scene: Scene, text: ExportText): string {
  const ids = new Map(scene.nodes.map(({ key }, index) => [key, `n${index}`]));
  const lines = [
    `digraph ${quoted(text.title)} {`,
    `  graph ${list({ rankdir: 'LR', fontname: 'sans-serif', labelloc: 't', labeljust: 'l', bgcolor: light.paper, fontcolor: light.ink, label: [text.title, ...text.notes].join('\n'), tooltip: text.description })}`,
    `  node ${list({ shape: 'box', style: 'filled', fontname: 'sans-serif', color: light.edge, fillcolor: light.sheet, fontcolor: light.ink })}`,
    `  edge ${list({ fontname: 'sans-serif', fontsize: '11', color: light.edge, fontcolor: light.muted, arrowhead: 'open' })}`,
  ];
  scene.frames.forEach((frame, index) => {
    lines.push(`  subgraph cluster_${index} {`);
    lines.push(`    graph ${list({ label: frame.label, style: 'dotted,rounded', color: light.edge })}`);
    for (const node of scene.nodes) {
      if (node.frame === frame.key) lines.push(`    ${ids.get(node.key)} ${list(nodeAttributes(node))}`);
    }
    lines.push('  }');
  });
  for (const edge of scene.edges) {
    const [from, to] = [ids.get(edge.from), ids.get(edge.to)];
    if (from && to) lines.push(`  ${from} -> ${to} ${list(edgeAttributes(edge))}`);
  }
  return `${lines.join('\n')}\n}\n`;
}

function nodeAttributes({ line, title, mark, label, sentence, concern, tone, goal }: SceneNode): Attributes {
  const sign = mark === 'square' ? '■ ' : mark === 'diamond' ? '◆ ' : '';
  return {
    label: `${sign}${oneLine(line)}\n${oneLine(title)}`,
    tooltip: sentence === undefined ? label : `${label}. ${sentence}`,
    shape: shapes[concern],
    ...nodeTones[tone],
    ...(goal && goals[goal]),
  };
}

function edgeAttributes({ label, said, sentence, tone, goal }: SceneEdge): Attributes {
  const { fillcolor: _fill, peripheries: _lines, ...goalLine } = goal ? goals[goal] : {};
  return {
    label: said === '' ? label : `${label} · ${said}`,
    tooltip: sentence ?? label,
    ...edgeTones[tone],
    ...(goal && { ...goalLine, style: goal === 'missing' ? 'dashed' : 'bold' }),
  };
}

function list(attributes: Attributes): string {
  return `[${Object.entries(attributes)
    .map(([name, value]) => `${name}=${quoted(value)}`)
    .join(', ')}]`;
}

/**
 * A string in quotes, line by line. In quotes only the quote needs a backslash (https://graphviz.org/doc/info/lang.html),
 * but labels read backslashes (https://graphviz.org/docs/attr-types/escString/) and entities once more.
 */
export function quoted(text: string): string {
  const lines = text.split('\n').map((line) => {
    const escaped = oneLine(line).replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/&/g, '&amp;');
    return withoutUnseen(escaped, (code) => `&#${code};`);
  });
  return `"${lines.join('\\n')}"`;
}
