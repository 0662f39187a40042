import type { GraphEdge, GraphNode } from '../engine/set/graph-shapes.ts';
import { fansOf, type Fan } from './fans.ts';
import { frameKey } from './frames.ts';
import type { ViewNode, ViewOptions } from './view-shapes.ts';

/** What is drawn as one box. */
export type FoldedBox = {
  readonly key: string;
  readonly stands: ViewNode['stands'];
  /** The objects of the box: at least one. */
  readonly members: readonly GraphNode[];
  /** The fan that the object would be part of, had the reader not opened it. */
  readonly openedFan?: string;
};

export type Fold = {
  /** In the order of their first objects. */
  readonly boxes: readonly FoldedBox[];
  /** The box of each object. */
  readonly boxOf: ReadonlyMap<string, string>;
  /** The namespaces that are one box. */
  readonly namespaces: ReadonlySet<string>;
};

/** Drawings of this many boxes are laid out and drawn without a wait that is felt. */
const boxesAtMost = 1000;
const fansFrom = 6;

/**
 * Folds siblings into fans, and, where there are still too many boxes, smaller fans and then whole namespaces, the
 * largest first. What the reader has opened stays open, even if there are too many boxes then.
 */
export function fold(nodes: readonly GraphNode[], edges: readonly GraphEdge[], options: ViewOptions): Fold {
  const unfolded = options.unfolded ?? new Set();
  const limit = options.boxesAtMost ?? boxesAtMost;
  const folded = options.folded ?? new Set();
  const asked = new Set(nodes.map(({ id }) => id.namespace).filter((name) => folded.has(frameKey(name))));
  const [opened, fans] = parted(fansOf(nodes, edges, options.marks), ({ key }) => unfolded.has(key));
  const large = fans.filter(
    ({ members, neighbours }) => neighbours > 0 && members.length >= (options.fansFrom ?? fansFrom),
  );
  const first = boxesOf(nodes, large, opened, asked);
  if (first.length <= limit) return folding(first, asked);
  const second = boxesOf(nodes, fans, opened, asked);
  if (second.length <= limit) return folding(second, asked);
  const namespaces = new Set([...asked, ...tooLarge(second, limit, unfolded)]);
  return folding(boxesOf(nodes, fans, opened, namespaces), namespaces);
}

function boxesOf(
  nodes: readonly GraphNode[],
  fans: readonly Fan[],
  opened: readonly Fan[],
  namespaces: ReadonlySet<string>,
): FoldedBox[] {
  const fanOf = new Map(fans.flatMap((fan) => fan.members.map(({ key }) => [key, fan] as const)));
  const openedFanOf = new Map(opened.flatMap((fan) => fan.members.map(({ key }) => [key, fan.key] as const)));
  const whole = new Map<string, GraphNode[]>();
  const boxes = new Map<string, FoldedBox>();
  for (const node of nodes) {
    const { namespace } = node.id;
    if (namespaces.has(namespace)) {
      const key = frameKey(namespace);
      const members = whole.get(namespace) ?? [];
      whole.set(namespace, members);
      members.push(node);
      if (members.length === 1) boxes.set(key, { key, stands: 'namespace', members });
      continue;
    }
    const fan = fanOf.get(node.key);
    if (!fan) {
      const openedFan = openedFanOf.get(node.key);
      boxes.set(node.key, { key: node.key, stands: 'object', members: [node], ...(openedFan && { openedFan }) });
    } else boxes.set(fan.key, { key: fan.key, stands: 'fan', members: fan.members });
  }
  return [...boxes.values()];
}

function parted<T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

/** The namespaces to fold until no more than `limit` boxes are left. */
function tooLarge(boxes: readonly FoldedBox[], limit: number, unfolded: ReadonlySet<string>): string[] {
  const sizes = new Map<string, number>();
  for (const { members } of boxes) {
    const { namespace } = members[0]!.id;
    sizes.set(namespace, (sizes.get(namespace) ?? 0) + 1);
  }
  let left = boxes.length;
  const names: string[] = [];
  const bySize = [...sizes].sort(([a, sizeOfA], [b, sizeOfB]) => sizeOfB - sizeOfA || (a < b ? -1 : 1));
  for (const [name, size] of bySize) {
    if (left <= limit || size === 1) break;
    if (unfolded.has(frameKey(name))) continue;
    names.push(name);
    left -= size - 1;
  }
  return names;
}

function folding(boxes: readonly FoldedBox[], namespaces: ReadonlySet<string>): Fold {
  const boxOf = new Map(boxes.flatMap(({ key, members }) => members.map((node) => [node.key, key] as const)));
  return { boxes, boxOf, namespaces };
}
