import type { Analysis, DocumentAnalysis } from '../engine/analysis.ts';
import type { Finding, ResourceId, Severity } from '../engine/finding.ts';
import type { Graph } from '../engine/set/graph-shapes.ts';
import { shift, type Span } from '../text/span.ts';

/** A finding with its place in the whole file and the object of the drawing that it is about. */
export type ListedFinding = {
  /** Stable while the findings before it in its document stay. */
  readonly key: string;
  readonly finding: Finding;
  readonly file: number;
  readonly document: number;
  readonly at: Span;
  readonly node?: string;
};

/** Errors first. */
export const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

/** All findings in the order of the text, each document's reported errors before what the server would not say. */
export function listFindings({ files, graph }: Analysis): ListedFinding[] {
  const nodes = nodeFinder(graph);
  return files.flatMap(({ documents }, file) =>
    documents.flatMap((document, number) =>
      document.findings.map((finding, index): ListedFinding => {
        const node = nodes(finding.resource, file, number);
        return {
          key: `${file}:${number}:${index}`,
          finding,
          file,
          document: number,
          at: shift(finding.at, document.at.start),
          ...(node === undefined ? {} : { node }),
        };
      }),
    ),
  );
}

/** Finds the node of a resource, or else the first node of a document. */
function nodeFinder(graph: Graph): (id: ResourceId | undefined, file: number, document: number) => string | undefined {
  const byId = new Map<string, string>();
  const byDocument = new Map<string, string>();
  for (const { id, key, place } of graph.nodes) {
    byId.set(identity(id), key);
    const document = place ? `${place.file}:${place.document}` : '';
    if (place && !byDocument.has(document)) byDocument.set(document, key);
  }
  return (id, file, document) => (id && byId.get(identity(id))) ?? byDocument.get(`${file}:${document}`);
}

const identity = ({ group, kind, namespace, name }: ResourceId): string => [group, kind, namespace, name].join('/');

/** The graph with the worst finding of each object on its node, those across objects included. */
export function marked(graph: Graph, findings: readonly ListedFinding[]): Graph {
  const worst = new Map<string, Severity>();
  for (const { node, finding } of findings) {
    const known = node === undefined ? undefined : worst.get(node);
    if (node !== undefined && (!known || severities.indexOf(finding.severity) < severities.indexOf(known))) {
      worst.set(node, finding.severity);
    }
  }
  return {
    ...graph,
    nodes: graph.nodes.map((node) => {
      const severity = worst.get(node.key);
      return severity ? { ...node, severity } : node;
    }),
  };
}

/** What a document is called: its first object, or `fallback` where it has none. */
export function documentTitle(document: DocumentAnalysis, fallback: string): string {
  const id = document.resources[0]?.id;
  if (!id || id.kind === '') return fallback;
  return id.name === '' ? id.kind : `${id.kind} ${id.name}`;
}
