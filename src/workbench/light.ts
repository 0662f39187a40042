import type { Analysis } from '../engine/analysis.ts';
import type { GraphEdge } from '../engine/set/graph-shapes.ts';
import { shift, touch, type Span } from '../text/span.ts';
import type { ListedFinding } from './findings-list.ts';

/** What the reader points at or has moved to. */
export type Target = {
  readonly kind: 'finding' | 'node' | 'edge';
  readonly key: string;
  /** The keys of what it stands for, where it is a stack or a line between stacks. */
  readonly members?: readonly string[];
};

/** What lights up together: keys of findings, nodes and edges, and places in the text by file. */
export type Light = {
  readonly keys: ReadonlySet<string>;
  readonly places: readonly { readonly file: number; readonly at: Span }[];
};

export const dark: Light = { keys: new Set(), places: [] };

/** The sentence, the text, the node and the edge that belong to what is pointed at. */
export function lightUp(target: Target | undefined, analysis: Analysis, findings: readonly ListedFinding[]): Light {
  if (!target) return dark;
  const light = { finding: lightFinding, node: lightNode, edge: lightEdge }[target.kind];
  const lights = (target.members ?? [target.key]).map((key) => light(key, analysis, findings));
  if (lights.length === 1) return lights[0]!;
  return {
    keys: new Set([target.key, ...lights.flatMap(({ keys }) => [...keys])]),
    places: lights.flatMap(({ places }) => places),
  };
}

function lightFinding(key: string, analysis: Analysis, findings: readonly ListedFinding[]): Light {
  const listed = findings.find((each) => each.key === key);
  if (!listed) return dark;
  const { file, document, at, node, finding } = listed;
  const edges = analysis.graph.edges.filter(
    ({ place, state }) =>
      state !== 'ok' && place.file === file && place.document === document && touch(place.at, finding.at),
  );
  return {
    keys: new Set([key, ...(node === undefined ? [] : [node]), ...edges.flatMap((edge) => [edge.key, edge.to])]),
    places: [{ file, at }, ...relatedPlaces(listed, analysis)],
  };
}

function lightNode(key: string, analysis: Analysis, findings: readonly ListedFinding[]): Light {
  const node = analysis.graph.nodes.find((each) => each.key === key);
  if (!node) return dark;
  const own = findings.filter((each) => each.node === key);
  const edges = analysis.graph.edges.filter((edge) => edge.from === key || edge.to === key);
  // What is missing stands nowhere: the references to it and what is said of them take its place.
  const pointing = node.state === 'missing' ? edges : [];
  const said = pointing.flatMap((edge) => findingsAt(edge, findings));
  return {
    keys: new Set([key, ...[...own, ...said].map((each) => each.key), ...edges.map((edge) => edge.key)]),
    places: [...(node.place ? [node.place] : []), ...pointing.map(({ place }) => place)].flatMap((place) =>
      inFile(place, analysis),
    ),
  };
}

function lightEdge(key: string, analysis: Analysis, findings: readonly ListedFinding[]): Light {
  const edge = analysis.graph.edges.find((each) => each.key === key);
  if (!edge) return dark;
  const own = findingsAt(edge, findings);
  return {
    keys: new Set([key, edge.from, edge.to, ...own.map((each) => each.key)]),
    places: inFile(edge.place, analysis),
  };
}

/** What is said of the text that makes a reference. */
function findingsAt({ place }: GraphEdge, findings: readonly ListedFinding[]): readonly ListedFinding[] {
  return findings.filter(
    ({ file, document, finding }) => file === place.file && document === place.document && touch(finding.at, place.at),
  );
}

/** The related places of a finding, in file offsets. */
export function relatedPlaces({ file, document, finding }: ListedFinding, analysis: Analysis) {
  return finding.related.flatMap((related) =>
    inFile({ file, document, ...related.document, at: related.at }, analysis).map((place) => ({
      ...place,
      role: related.role,
    })),
  );
}

/** A place inside a document as a place in its file; nothing where the document is not there. */
export function inFile(
  { file, document, at }: { file: number; document: number; at: Span },
  analysis: Analysis,
): { file: number; at: Span }[] {
  const start = analysis.files[file]?.documents[document]?.at.start;
  return start === undefined ? [] : [{ file, at: shift(at, start) }];
}
