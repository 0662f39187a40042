import type { Severity } from '../../engine/finding.ts';
import type { Graph, GraphEdge } from '../../engine/set/graph-shapes.ts';
import { touch } from '../../text/span.ts';
import { severities, type ListedFinding } from '../findings-list.ts';

/** What a finding says of an object or a connection. `key` is that of the finding. */
export type Sentence = { readonly key: string; readonly severity: Severity; readonly text: string };

/**
 * What the findings say, by the keys of nodes and edges, the gravest first. A connection that is not as it should be has
 * the findings at the text that makes it, and so has the object that it misses.
 */
export function sentencesOf(
  graph: Graph,
  findings: readonly ListedFinding[],
  say: (finding: ListedFinding['finding']) => string,
): ReadonlyMap<string, readonly Sentence[]> {
  const said = new Map<string, Sentence[]>();
  const add = (key: string, sentence: Sentence): void => {
    const list = said.get(key);
    if (!list) said.set(key, [sentence]);
    else if (!list.some((each) => each.key === sentence.key)) list.push(sentence);
  };
  const faulty = Map.groupBy(graph.edges.filter(isFaulty), ({ place }) => documentKey(place));
  const missing = new Set(graph.nodes.filter(({ state }) => state === 'missing').map(({ key }) => key));
  for (const listed of findings) {
    const edges = (faulty.get(documentKey(listed)) ?? []).filter(({ place }) => touch(place.at, listed.finding.at));
    if (listed.node === undefined && edges.length === 0) continue;
    const sentence = { key: listed.key, severity: listed.finding.severity, text: say(listed.finding) };
    if (listed.node !== undefined) add(listed.node, sentence);
    for (const edge of edges) {
      add(edge.key, sentence);
      if (missing.has(edge.to)) add(edge.to, sentence);
    }
  }
  for (const list of said.values()) {
    list.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  }
  return said;
}

function isFaulty({ state }: GraphEdge): boolean {
  return state === 'missing' || state === 'broken' || state === 'optional';
}

function documentKey({ file, document }: { readonly file: number; readonly document: number }): string {
  return `${file}:${document}`;
}
