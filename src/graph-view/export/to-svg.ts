import { emblems } from '../emblem.ts';
import type { PlacedEdge, PlacedFrame, PlacedNode, PlacedScene } from '../placed.ts';
import type { ExportText } from './export-text.ts';
import { svgStyle, type Theme } from './svg-style.ts';
import { xmlText } from './xml.ts';

const margin = 24;
const noteHeight = 18;
/** In a page that shows several drawings ids must differ; in a file of its own this is enough. */
const ids = {
  title: 'drydock-title',
  description: 'drydock-description',
  quiet: 'drydock-quiet',
  signal: 'drydock-signal',
};

/**
 * The drawing as an SVG file that needs nothing else: its own styles, generic typefaces, a title and a description, and
 * under the drawing what is to be said of it. Every text of a manifest is escaped.
 */
export function toSvg(scene: PlacedScene, text: ExportText, theme: Theme = 'auto'): string {
  const { width, height } = svgSize(scene, text);
  const title = xmlText(text.title);
  const description = xmlText([text.description, ...text.notes].join(' '));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-margin} ${-margin} ${width} ${height}" role="img" lang="${xmlText(text.language)}" aria-labelledby="${ids.title} ${ids.description}">`,
    `<title id="${ids.title}">${title}</title><desc id="${ids.description}">${description}</desc>`,
    `<style>${svgStyle(theme)}</style>`,
    `<defs>${marker(ids.quiet, 'quiet')}${marker(ids.signal, 'signal')}</defs>`,
    `<rect class="paper" x="${-margin}" y="${-margin}" width="${width}" height="${height}"/>`,
    ...scene.frames.map(frameShape),
    ...scene.edges.map(edgeLine),
    ...scene.edges.map(edgeLabel),
    ...scene.nodes.map(nodeShape),
    ...text.notes.map((note, index) => {
      const y = round(scene.height + margin + index * noteHeight);
      return `<text x="0" y="${y}">${xmlText(note)}</text>`;
    }),
    '</svg>\n',
  ].join('\n');
}

/** The measures of the file in CSS pixels. */
export function svgSize(
  scene: PlacedScene,
  { notes }: ExportText,
): { readonly width: number; readonly height: number } {
  const longest = Math.max(0, ...notes.map((note) => note.length * 6.2));
  return {
    width: Math.ceil(Math.max(scene.width, longest)) + 2 * margin,
    height: Math.ceil(scene.height) + 2 * margin + notes.length * noteHeight,
  };
}

function marker(id: string, tone: string): string {
  const box =
    'viewBox="0 0 8 8" refX="7.2" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"';
  return `<marker id="${id}" ${box}><path class="arrow ${tone}" d="M.8 1 7.2 4 .8 7"/></marker>`;
}

function frameShape({ x, y, width, height, label }: PlacedFrame): string {
  return `<g class="frame">${rect({ x, y, width, height }, 14)}<text x="${round(x + 20)}" y="${round(y + 25)}">${xmlText(label)}</text></g>`;
}

function edgeClass({ tone, goal, faint }: PlacedEdge): string {
  return ['edge', tone, ...(goal ? [`goal-${goal}`] : []), ...(faint ? ['faint'] : [])].join(' ');
}

function edgeLine(edge: PlacedEdge): string {
  const signal = edge.tone === 'missing' || edge.tone === 'broken';
  const said = [edge.label, edge.said, edge.sentence ?? ''].filter((part) => part !== '').join('. ');
  const line = `<path d="${edge.d}" marker-end="url(#${signal ? ids.signal : ids.quiet})"/>`;
  return `<g class="${edgeClass(edge)}"><title>${xmlText(said)}</title>${line}</g>`;
}

function edgeLabel(edge: PlacedEdge): string {
  const { x, y } = edge.labelAt;
  const back = rect({ x: x - edge.labelWidth / 2, y: y - 8, width: edge.labelWidth, height: 16 }, 4);
  const sign = edge.goal === 'missing' ? '+ ' : edge.goal === 'superfluous' ? '− ' : '';
  return `<g class="${edgeClass(edge)}">${back}<text x="${round(x)}" y="${round(y + 3.8)}">${sign}${xmlText(edge.label)}</text></g>`;
}

function nodeShape(node: PlacedNode): string {
  const { tone, goal, faint, matches, width, height } = node;
  const classes = [
    'node',
    tone,
    ...(goal ? [`goal-${goal}`] : []),
    ...(matches ? ['found'] : []),
    ...(faint ? ['faint'] : []),
  ];
  const said = node.sentence === undefined ? node.label : `${node.label}. ${node.sentence}`;
  return [
    `<g class="${classes.join(' ')}" transform="translate(${round(node.x)} ${round(node.y)})"><title>${xmlText(said)}</title>`,
    // What stands for many has the edges of sheets behind it.
    ...(node.stands === 'object' ? [] : [8, 4].map((by) => rect({ x: by, y: by, width, height }, 7, 'box'))),
    rect({ x: 0, y: 0, width, height }, 7, 'box'),
    `<path class="emblem" d="${emblems[node.concern]}" transform="translate(11 17)"/>`,
    `<text class="line" x="35" y="20.5">${xmlText(node.shown.line)}</text>`,
    `<text class="title" x="35" y="39">${xmlText(node.shown.title)}</text>`,
    markOf(node),
    goalSign(node),
    '</g>',
  ].join('');
}

function markOf({ mark, width }: PlacedNode): string {
  if (mark === 'square') return rect({ x: width - 9, y: -6, width: 14, height: 14 }, 3, 'mark error');
  if (mark === undefined) return '';
  const diamond = `M${round(width - 2)} -9 ${round(width + 7)} 0 ${round(width - 2)} 9 ${round(width - 11)} 0z`;
  return `<path class="mark warning" d="${diamond}"/>`;
}

/** A plus for what is to be added, a minus for what the goal does not know. */
function goalSign({ goal, width, height }: PlacedNode): string {
  if (goal === undefined) return '';
  const [x, y] = [round(width - 14), round(height - 14)];
  return `<path class="sign" d="M${x - 5} ${y}h10${goal === 'missing' ? `M${x} ${y - 5}v10` : ''}"/>`;
}

function rect(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  radius: number,
  name?: string,
): string {
  const style = name === undefined ? '' : ` class="${name}"`;
  return `<rect${style} x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
