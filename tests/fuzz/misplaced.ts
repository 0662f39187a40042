import type { Analysis, SourceFile } from '../../src/engine/index.ts';
import type { Span } from '../../src/text/span.ts';

/** The first place of an analysis that lies outside of its document, in words; nothing where all lie within. */
export function misplaced({ files, graph }: Analysis, sources: readonly SourceFile[]): string | undefined {
  const lengthOf = (file: number, document: number): number => {
    const at = files[file]?.documents[document]?.at;
    return at ? at.end - at.start : -1;
  };
  const fault = ({ start, end }: Span, length: number, what: string): string | undefined =>
    0 <= start && start <= end && end <= length ? undefined : `${what}: ${start}-${end} of ${length}`;
  for (const [file, { documents }] of files.entries()) {
    let before = 0;
    for (const [document, { at, resources, findings }] of documents.entries()) {
      const length = lengthOf(file, document);
      let wrong = fault(at, sources[file]!.text.length, 'document');
      if (at.start < before) wrong ??= `document ${document} begins before the one before it ends`;
      before = at.end;
      for (const resource of resources) {
        wrong ??= fault(resource.at, length, 'resource') ?? fault(resource.nameAt, length, 'name');
      }
      for (const finding of findings) {
        wrong ??= fault(finding.at, length, finding.code);
        for (const { at: place, document: other } of finding.related) {
          wrong ??= fault(place, other ? lengthOf(other.file, other.document) : length, `${finding.code}, related`);
        }
      }
      if (wrong !== undefined) return wrong;
    }
  }
  const keys = new Set(graph.nodes.map(({ key }) => key));
  for (const { place, key } of graph.nodes) {
    const wrong = place && fault(place.at, lengthOf(place.file, place.document), `node ${key}`);
    if (wrong !== undefined) return wrong;
  }
  for (const { place, from, to, name } of graph.edges) {
    const wrong = fault(place.at, lengthOf(place.file, place.document), `edge ${name}`);
    if (wrong !== undefined || !keys.has(from) || !keys.has(to)) return wrong ?? `edge ${name} without its node`;
  }
  return undefined;
}
