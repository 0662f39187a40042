import type { Analysis, DocumentAnalysis, Finding, Outcome, Role, SourceFile } from '../engine/index.ts';
import { lineIndex, type LineIndex } from '../text/line-index.ts';
import { shift, type Span } from '../text/span.ts';

/** A span as people and editors count it: everything begins at 1, the end is behind the last character. */
export type Located = {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

export type ReportedFinding = {
  readonly finding: Finding;
  readonly place: Located;
  readonly related: readonly (Located & { readonly role: Role })[];
  /** How many more related places there are. */
  readonly relatedOmitted: number;
};

export type ReportedDocument = {
  readonly gvk: string;
  readonly name: string;
  readonly namespace: string;
  readonly outcome: Outcome;
  readonly findings: readonly ReportedFinding[];
};

export type ReportedFile = { readonly path: string; readonly documents: Iterable<ReportedDocument> };

/** Thousands of Pods may contradict one Service; nobody reads all their places. */
const mostRelated = 10;

/**
 * The analysis as the command line tells it: places in files, findings in the order of the text, echoes left out.
 * Documents are made as they are asked for, so that a large set is never held twice.
 */
export function* reported(files: readonly SourceFile[], analysis: Analysis): Generator<ReportedFile> {
  const indexes = new Map<number, LineIndex>();
  const locate = (file: number, document: number, at: Span): Located => {
    let index = indexes.get(file);
    if (!index) indexes.set(file, (index = lineIndex(files[file]?.text ?? '')));
    const span = shift(at, analysis.files[file]?.documents[document]?.at.start ?? 0);
    const { line, column } = index.positionAt(span.start);
    const end = index.positionAt(span.end);
    return { path: files[file]?.name ?? '', line, column, endLine: end.line, endColumn: end.column };
  };
  for (const [file, { name, documents }] of analysis.files.entries()) {
    yield { path: name, documents: reportedDocuments(file, documents, locate) };
  }
}

function* reportedDocuments(
  file: number,
  documents: readonly DocumentAnalysis[],
  locate: (file: number, document: number, at: Span) => Located,
): Generator<ReportedDocument> {
  for (const [number, document] of documents.entries()) {
    const shown = document.findings.filter(({ echo }) => !echo).sort((a, b) => a.at.start - b.at.start);
    yield {
      ...identity(document),
      outcome: document.outcome,
      findings: shown.map((finding) => ({
        finding,
        place: locate(file, number, finding.at),
        related: finding.related.slice(0, mostRelated).map(({ role, at, document: other }) => ({
          role,
          ...locate(other?.file ?? file, other?.document ?? number, at),
        })),
        relatedOmitted: Math.max(0, finding.related.length - mostRelated),
      })),
    };
  }
}

/** The document's object. A list of several is named as the list that it is, and what could not be read by nothing. */
function identity({ resources }: DocumentAnalysis): Pick<ReportedDocument, 'gvk' | 'name' | 'namespace'> {
  const id = resources[0]?.id;
  if (!id) return { gvk: '', name: '', namespace: '' };
  if (resources.length > 1) return { gvk: 'v1 List', name: '', namespace: '' };
  const { group, version, kind, name, namespace } = id;
  return { gvk: `${group === '' ? version : `${group}/${version}`} ${kind}`.trim(), name, namespace };
}
