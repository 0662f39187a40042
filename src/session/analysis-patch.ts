import type { Analysis, DocumentAnalysis, FileAnalysis } from '../engine/analysis.ts';
import type { Graph } from '../engine/set/graph-shapes.ts';
import { shift } from '../text/span.ts';
import { listPatch, patchedList, type ListPatch } from './list-patch.ts';
import { sameData } from './same-data.ts';

/**
 * How one analysis becomes the next. The documents of all files count as one list, so that a document is known again
 * where a file is renamed, or another one added before it.
 */
export type AnalysisPatch = Rest & {
  readonly files: readonly { readonly name: string; readonly documents: number }[];
  readonly documents: ListPatch<DocumentAnalysis>;
  readonly nodes: ListPatch<Graph['nodes'][number]>;
  readonly edges: ListPatch<Graph['edges'][number]>;
  readonly details?: ListPatch<NonNullable<Graph['details']>[number]>;
  readonly serviceReaches: ListPatch<Analysis['answers']['serviceReaches'][number]>;
};

/** What is small, and told each time. */
type Rest = Omit<Analysis, 'files' | 'graph' | 'answers'>;

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
  const { files: filesAfter, graph: graphAfter, answers: answersAfter, ...rest } = after;
  return {
    ...rest,
    files: filesAfter.map(({ name, documents }) => ({ name, documents: documents.length })),
    documents: listPatch(documentsOf(files), documentsOf(filesAfter), movedBy),
    nodes: listPatch(graph.nodes, graphAfter.nodes, stayed),
    edges: listPatch(graph.edges, graphAfter.edges, stayed),
    ...(graphAfter.details && { details: listPatch(graph.details ?? [], graphAfter.details, stayed) }),
    serviceReaches: listPatch(answers.serviceReaches, answersAfter.serviceReaches, stayed),
  };
}

/** The analysis that a patch makes of the one before. What did not change is the same object in both. */
export function patched(before: Analysis | undefined, patch: AnalysisPatch): Analysis {
  const { files, graph, answers } = before ?? nothing;
  const { files: told, documents, nodes, edges, details, serviceReaches, ...rest } = patch;
  const all = patchedList(documentsOf(files), documents, movedDocument);
  const next = {
    nodes: patchedList(graph.nodes, nodes, asItIs),
    edges: patchedList(graph.edges, edges, asItIs),
    ...(details && { details: patchedList(graph.details ?? [], details, asItIs) }),
  };
  const reaches = patchedList(answers.serviceReaches, serviceReaches, asItIs);
  const isSameGraph = next.nodes === graph.nodes && next.edges === graph.edges && next.details === graph.details;
  return {
    ...rest,
    files: filesOf(told, all, files),
    graph: isSameGraph ? graph : next,
    answers: reaches === answers.serviceReaches ? answers : { serviceReaches: reaches },
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
  const { at: oldAt, resources: oldResources, ...oldRest } = before;
  const { at, resources, ...rest } = after;
  const moved = at.start - oldAt.start;
  const isSame = resources === oldResources && at.end - oldAt.end === moved && sameData(rest, oldRest);
  return isSame ? moved : undefined;
}

function movedDocument(document: DocumentAnalysis, by: number): DocumentAnalysis {
  return { ...document, at: shift(document.at, by) };
}

const stayed = (before: unknown, after: unknown): 0 | undefined => (sameData(before, after) ? 0 : undefined);
const asItIs = <T>(item: T): T => item;
