import type { Analysis, AnalyzeOptions, DocumentAnalysis, SourceFile } from './analysis.ts';
import { judgeDocument, type JudgedDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { worstSeverity } from './model/worst-severity.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import { analyzeSet } from './set/index.ts';
import { member } from './set/members.ts';
import { yamlFinding } from './yaml/finding.ts';
import { limitFindings } from './yaml/limit-findings.ts';
import { limits } from './yaml/limits.ts';
import { splitDocuments } from './yaml/split.ts';

/** Analyses sets of files and remembers the documents of the last one, so that an edit costs one document. */
export type Workspace = {
  /** Says everything about the files. Pure but for the memory: the same input gives an equal answer. Never throws. */
  analyze(files: readonly SourceFile[], options: AnalyzeOptions): Analysis;
};

/** A workspace without memory yet. */
export function createWorkspace(): Workspace {
  let remembered = new Map<string, JudgedDocument>();
  let version: KubernetesVersion | undefined;
  return {
    analyze(files, options) {
      const known = version === options.kubernetes ? remembered : new Map<string, JudgedDocument>();
      const kept = new Map<string, JudgedDocument>();
      const judge = (text: string): JudgedDocument => {
        const judged = kept.get(text) ?? known.get(text) ?? judgeDocument(text, options.kubernetes);
        kept.set(text, judged);
        return judged;
      };
      const placed = files.map((file) => placeDocuments(file, judge));
      remembered = kept;
      version = options.kubernetes;
      return assemble(files, placed, options);
    },
  };
}

/** Analyses a set of files once. */
export function analyze(files: readonly SourceFile[], options: AnalyzeOptions): Analysis {
  return createWorkspace().analyze(files, options);
}

type PlacedDocument = { readonly at: { start: number; end: number }; readonly judged: JudgedDocument };

function placeDocuments(file: SourceFile, judge: (text: string) => JudgedDocument): readonly PlacedDocument[] {
  const { documents, beyondLimit } = splitDocuments(file.text);
  const placed: PlacedDocument[] = documents
    .filter((document) => !document.empty)
    .map((document) => ({ at: document.at, judged: judge(document.text) }));
  if (beyondLimit) {
    const allowed = limits.documents;
    const at = { start: 0, end: Math.min(3, beyondLimit.end - beyondLimit.start) };
    const finding = yamlFinding('limit-reached', { limit: 'documents', allowed }, at);
    const judged = { objects: [], resources: [], outcome: 'refused', stoppedAt: 'yaml', findings: [finding] } as const;
    placed.push({ at: beyondLimit, judged });
  }
  return placed;
}

/** Joins what each document says with what the set says. */
function assemble(
  files: readonly SourceFile[],
  placed: readonly (readonly PlacedDocument[])[],
  { kubernetes }: AnalyzeOptions,
): Analysis {
  const members = placed.flatMap((documents, file) =>
    documents.flatMap(({ judged }, document) => judged.objects.map((object) => member(object, file, document))),
  );
  const severities = placed.map((documents) =>
    documents.map(({ judged }) => worstSeverity(judged.findings.map((finding) => finding.severity))),
  );
  const set = analyzeSet(members, (file, document) => severities[file]?.[document]);
  const brought = new Set(members.map(({ resource: { id } }) => `${id.kind}/${id.name}`));
  const across = Map.groupBy(set.findings, ({ file, document }) => `${file}:${document}`);
  return {
    kubernetes,
    files: files.map(({ name }, file) => ({
      name,
      documents: placed[file]!.map(({ at, judged }, document) =>
        publish(at, judged, across.get(`${file}:${document}`)?.map(({ finding }) => finding) ?? [], brought),
      ),
    })),
    graph: set.graph,
    answers: set.answers,
  };
}

function publish(
  at: PlacedDocument['at'],
  { resources, outcome, stoppedAt, findings }: JudgedDocument,
  across: readonly Finding[],
  brought: ReadonlySet<string>,
): DocumentAnalysis {
  return {
    at,
    resources,
    outcome,
    ...(stoppedAt && { stoppedAt }),
    findings: [...findings.filter((finding) => !isBrought(finding, brought)), ...limitFindings(across)],
  };
}

/** A class that the cluster may lack, but that stands in the same files. */
function isBrought(finding: Finding, brought: ReadonlySet<string>): boolean {
  return finding.code === 'class-not-found' && brought.has(`${finding.args.kind}/${finding.args.name}`);
}
