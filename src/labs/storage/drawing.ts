import type { ClaimView, Step } from './shapes.ts';

/** How an object stands: as it should, waiting, in need of a hand, or left behind. */
export type Tone = 'sound' | 'waits' | 'care' | 'stop';

export type Box = {
  readonly key: string;
  readonly row: 'pods' | 'claims' | 'volumes';
  readonly name: string;
  readonly phase: string;
  readonly tone: Tone;
  readonly isLeaving: boolean;
  /** Whether a file lies in it: only volumes say so. */
  readonly file?: 'kept' | 'lost';
  readonly x: number;
  readonly y: number;
};
export type Line = { readonly key: string; readonly d: string; readonly isFirm: boolean };
export type Column = { readonly zone?: string; readonly x: number; readonly nodes: Step['nodes'] };
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly name: Box['row']; readonly y: number; readonly height: number }[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
};

export const boxWidth = 156;
export const boxHeight = 44;
export const columnWidth = 176;
const head = 56;
const gap = 14;
const rowHead = 26;

type Entry = Omit<Box, 'x' | 'y'> & { readonly column: number };

/** Lays a step out: a column for each zone behind one for what lies in none, and a row each for Pods, claims, volumes. */
export function drawingOf(step: Step): Drawing {
  const zones = [...new Set(step.nodes.map(({ zone }) => zone))];
  const columns: Column[] = [
    { x: 0, nodes: [] },
    ...zones.map((zone, index) => ({
      zone,
      x: (index + 1) * columnWidth,
      nodes: step.nodes.filter((node) => node.zone === zone),
    })),
  ];
  const columnOf = (nodes: readonly string[]): number => {
    const found = new Set(step.nodes.filter(({ name }) => nodes.includes(name)).map(({ zone }) => zone));
    return found.size === 1 ? zones.indexOf([...found][0]!) + 1 : 0;
  };
  const entries = entriesOf(step, columnOf);
  const boxes: Box[] = [];
  const rows: { name: Box['row']; y: number; height: number }[] = [];
  let y = head;
  for (const name of ['pods', 'claims', 'volumes'] as const) {
    const inRow = entries.filter(({ row }) => row === name);
    const filled = columns.map(() => 0);
    for (const { column, ...entry } of inRow) {
      const x = column * columnWidth + (columnWidth - boxWidth) / 2;
      boxes.push({ ...entry, x, y: y + rowHead + filled[column]! * (boxHeight + gap) });
      filled[column]! += 1;
    }
    const height = rowHead + Math.max(1, ...filled) * (boxHeight + gap) + 8;
    rows.push({ name, y, height });
    y += height;
  }
  return { width: columns.length * columnWidth, height: y, columns, rows, boxes, lines: linesOf(step, boxes) };
}

function entriesOf({ pods, claims, volumes, places }: Step, columnOf: (nodes: readonly string[]) => number): Entry[] {
  const columnOfClaim = ({ volume }: ClaimView): number =>
    columnOf(volumes.find(({ name }) => name === volume)?.nodes ?? []);
  return [
    ...pods.map(({ name, phase, node }): Entry => {
      const tone = phase === 'Running' ? 'sound' : 'waits';
      const column = node === undefined ? 0 : columnOf([node]);
      return { key: `Pod/${name}`, row: 'pods', name, phase, tone, isLeaving: false, column };
    }),
    ...claims.map((claim): Entry => {
      const { name, phase, terminating } = claim;
      const tone = phase === 'Bound' ? 'sound' : 'waits';
      return {
        key: `Claim/${name}`,
        row: 'claims',
        name,
        phase,
        tone,
        isLeaving: terminating,
        column: columnOfClaim(claim),
      };
    }),
    ...volumes.map(({ name, phase, terminating, nodes }): Entry => {
      const files = places.filter(({ volume, written }) => volume === name && written);
      const file = files.length === 0 ? undefined : files.some(({ lost }) => lost !== undefined) ? 'lost' : 'kept';
      return {
        key: `Volume/${name}`,
        row: 'volumes',
        name,
        phase,
        tone: tones[phase],
        isLeaving: terminating,
        ...(file && { file }),
        column: columnOf(nodes),
      };
    }),
  ];
}

const tones = { Available: 'waits', Bound: 'sound', Released: 'care', Failed: 'stop' } as const;

function linesOf({ pods, claims }: Step, boxes: readonly Box[]): Line[] {
  const at = new Map(boxes.map((box) => [box.key, box]));
  const join = (from: string, to: string, isFirm: boolean): Line | [] => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) return [];
    const [x1, y1, x2, y2] = [a.x + boxWidth / 2, a.y + boxHeight, b.x + boxWidth / 2, b.y];
    const middle = (y1 + y2) / 2;
    return { key: `${from} ${to}`, d: `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`, isFirm };
  };
  return [
    ...pods.flatMap((pod) =>
      pod.claims.flatMap((claim) => join(`Pod/${pod.name}`, `Claim/${claim}`, pod.phase === 'Running')),
    ),
    ...claims.flatMap(({ name, volume }) =>
      volume === undefined ? [] : join(`Claim/${name}`, `Volume/${volume}`, true),
    ),
  ];
}
