import type { Analysis, DocumentAnalysis, FileAnalysis } from '../engine/analysis.ts';
import type { Graph } from '../engine/set/graph-shapes.ts';
import { shift } from '../text/span.ts';
import { listPatch, patchedList, type ListPatch } from './list-patch.ts';
import { sameData } from './same-data.ts';

/**
 * How one analysis becomes the next. The documents of all files count as one list, so that a document is known again
 * where a file is renamed, or another one added before it.
 */
export type AnalysisPatch = Pick<Analysis, 'kubernetes' | 'assumedFaults'> & {
  readonly files: readonly { readonly name: string; readonly documents: number }[];
  readonly documents: ListPatch<DocumentAnalysis>;
  readonly nodes: ListPatch<Graph['nodes'][number]>;
  readonly edges: ListPatch<Graph['edges'][number]>;
  readonly details?: ListPatch<NonNullable<Graph['details']>[number]>;
  readonly serviceReaches: ListPatch<Analysis['answers']['serviceReaches'][number]>;
};

/** What a first answer is a change of. */
const nothing: Pick<Analysis, 'files' | 'graph' | 'answers'> = {
  files: [],
  graph: { nodes: [], edges: [] },
  answers: { serviceReaches: [] },
};

/**
 * What is to be told of an analysis to somebody who has the one before.
 * @param before made by the same workspace, whose objects stay the same where a document does; none for a first answer
 */
export function patchOf(before: Analysis | undefined, after: Analysis): AnalysisPatch {
  const { files, graph, answers } = before ?? nothing;
  return {
    kubernetes: after.kubernetes,
    ...(after.assumedFaults && { assumedFaults: after.assumedFaults }),
    files: after.files.map(({ name, documents }) => ({ name, documents: documents.length })),
    documents: listPatch(documentsOf(files), documentsOf(after.files), movedBy),
    nodes: listPatch(graph.nodes, after.graph.nodes, stayed),
    edges: listPatch(graph.edges, after.graph.edges, stayed),
    ...(after.graph.details && { details: listPatch(graph.details ?? [], after.graph.details, stayed) }),
    serviceReaches: listPatch(answers.serviceReaches, after.answers.serviceReaches, stayed),
  };
}

/** The analysis that a patch makes of the one before. What did not change is the same object in both. */
export function patched(before: Analysis | undefined, patch: AnalysisPatch): Analysis {
  const { files, graph, answers } = before ?? nothing;
  const documents = patchedList(documentsOf(files), patch.documents, movedDocument);
  const nodes = patchedList(graph.nodes, patch.nodes, asItIs);
  const edges = patchedList(graph.edges, patch.edges, asItIs);
  const details = patch.details && patchedList(graph.details ?? [], patch.details, asItIs);
  const serviceReaches = patchedList(answers.serviceReaches, patch.serviceReaches, asItIs);
  const isSameGraph = nodes === graph.nodes && edges === graph.edges && details === graph.details;
  return {
    kubernetes: patch.kubernetes,
    ...(patch.assumedFaults && { assumedFaults: patch.assumedFaults }),
    files: filesOf(patch.files, documents, files),
    graph: isSameGraph ? graph : { nodes, edges, ...(details && { details }) },
    answers: serviceReaches === answers.serviceReaches ? answers : { serviceReaches },
  };
}

function documentsOf(files: readonly FileAnalysis[]): readonly DocumentAnalysis[] {
  return files.length === 1 ? files[0]!.documents : files.flatMap(({ documents }) => documents);
}

function filesOf(
  told: AnalysisPatch['files'],
  all: readonly DocumentAnalysis[],
  before: readonly FileAnalysis[],
): readonly FileAnalysis[] {
  let next = 0;
  return told.map(({ name, documents: count }, file) => {
    const documents = all.slice(next, (next += count));
    const old = before[file];
    const isOld = old?.name === name && old.documents.length === count;
    return isOld && documents.every((each, at) => each === old.documents[at]) ? old : { name, documents };
  });
}

/** By how far a document has moved within its file; `undefined` where there is anything else to say of it. */
function movedBy(before: DocumentAnalysis, after: DocumentAnalysis): number | undefined {
  const moved = after.at.start - before.at.start;
  if (after.resources !== before.resources || after.at.end - before.at.end !== moved) return undefined;
  const isSame =
    after.stoppedAt === before.stoppedAt &&
    sameData(after.outcome, before.outcome) &&
    sameData(after.findings, before.findings) &&
    sameData(after.silenced, before.silenced) &&
    sameData(after.idleSilences, before.idleSilences);
  return isSame ? moved : undefined;
}

function movedDocument(document: DocumentAnalysis, by: number): DocumentAnalysis {
  return { ...document, at: shift(document.at, by) };
}

const stayed = (before: unknown, after: unknown): 0 | undefined => (sameData(before, after) ? 0 : undefined);
const asItIs = <T>(item: T): T => item;
