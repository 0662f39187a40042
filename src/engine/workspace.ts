import type { Span } from '../text/span.ts';
import { ask } from './ask.ts';
import type { Analysis, AnalyzeOptions, DocumentAnalysis, SourceFile } from './analysis.ts';
import { limitPlugins } from './admission/late-plugins.ts';
import { assumedOf, nothingAssumed, type Assumed } from './cluster/assumed.ts';
import { standingPlaces, withAskedPlaces, type StandingPlaces } from './cluster/asked-places.ts';
import { clusterOf, unknownCluster, type Cluster } from './cluster/cluster.ts';
import { changedParts, watched, type ClusterPart } from './cluster/watched.ts';
import {
  admitPod,
  isLimited,
  judgeDocument,
  openDocument,
  shapersIn,
  type AdmittedPods,
  type JudgedDocument,
  type OpenedDocument,
} from './document.ts';
import type { Finding, Severity } from './finding.ts';
import { worstSeverity } from './model/worst-severity.ts';
import type { Profile } from './practice/profiles.ts';
import { applySilences, silencesIn, type Silence } from './practice/silence.ts';
import { practiceStage } from './practice/stage.ts';
import { kindOf } from './schema/lookup.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import type { Extra } from './set/edges/row.ts';
import type { SetResult } from './set/index.ts';
import type { PodLimits } from './set/pod-limits.ts';
import { setStage } from './set/stage.ts';
import { yamlFinding } from './yaml/finding.ts';
import { limitFindings } from './yaml/limit-findings.ts';
import { limits } from './yaml/limits.ts';
import { splitDocuments } from './yaml/split.ts';
import type { MapValue } from './yaml/value.ts';

/** Analyses sets of files and remembers the documents of the last one, so that an edit costs one document. */
export type Workspace = {
  /** Forgets all documents, as is needed where one of them was judged without a part that has loaded since. */
  forget(): void;
  /** Says everything about the files. Pure but for the memory: the same input gives an equal answer. Never throws. */
  analyze(files: readonly SourceFile[], options: AnalyzeOptions): Analysis;
};

/** A document that was read, its objects by which others are judged, and what its comments silence. */
export type ReadyDocument = {
  readonly opened: OpenedDocument;
  readonly shapers: readonly MapValue[];
  readonly silences: readonly Silence[];
};

/** What is remembered of a document, what was last said of it, and by what of the cluster. */
type Remembered = ReadyDocument & {
  judged?: JudgedDocument;
  judgedBy?: ReadonlySet<ClusterPart>;
  /** Whether something that it was judged by is no longer so. */
  isStale?: boolean;
  practice?: readonly Finding[] | undefined;
};

/** What the reader takes for granted, read once for as long as it stays. */
type Taken = { readonly key: string; readonly assumed: Assumed };

/** A workspace without memory yet. */
export function createWorkspace(): Workspace {
  let remembered = new Map<string, Remembered>();
  let version: KubernetesVersion | undefined;
  let judgedIn = unknownCluster;
  let lookedFor: Profile | undefined;
  let taken: Taken = { key: '', assumed: nothingAssumed };
  let admitted: AdmittedPods = new WeakMap();
  return {
    forget() {
      remembered = new Map();
      admitted = new WeakMap();
    },
    analyze(files, { kubernetes, profile = 'off', draw = [], assume, ask: asked = [] }) {
      const key = JSON.stringify([kubernetes, assume]);
      if (key !== taken.key) taken = { key, assumed: assumedOf(assume, kubernetes) };
      const known = version === kubernetes ? remembered : new Map<string, Remembered>();
      const kept = new Map<string, Remembered>();
      const open = (text: string): Remembered => {
        const document = kept.get(text) ?? known.get(text) ?? readyDocument(text, kubernetes);
        kept.set(text, document);
        return document;
      };
      const opened = files.map(({ text }) => openDocuments(text, open));
      const shapers = opened.flatMap(({ documents }) => documents.flatMap(({ document }) => document.shapers));
      const cluster = clusterOf('unknown', shapers, taken.assumed);
      const changed = changedParts(judgedIn, cluster);
      if (changed.size > 0 || version !== kubernetes) admitted = new WeakMap();
      for (const document of kept.values()) {
        document.isStale = [...changed].some((part) => document.judgedBy?.has(part));
      }
      const watch = watched(cluster);
      const judge = (document: Remembered): JudgedDocument => {
        if (document.judged && !document.isStale) return document.judged;
        document.judged = judgeDocument(document.opened, kubernetes, watch.cluster, admitted);
        document.judgedBy = watch.takeSeen();
        document.practice = undefined;
        document.isStale = false;
        return document.judged;
      };
      const practiceOf = (document: Remembered): readonly Finding[] => {
        const judged = judge(document);
        if (document.practice && lookedFor === profile) return document.practice;
        return (document.practice = practiceIn(judged, profile));
      };
      const placed = opened.map(({ documents, beyondLimit }) => [
        ...documents.map(({ at, document }) => ({
          at,
          judged: judge(document),
          practice: practiceOf(document),
          silences: document.silences,
        })),
        ...(beyondLimit ? [unread(beyondLimit)] : []),
      ]);
      remembered = kept;
      version = kubernetes;
      judgedIn = cluster;
      lookedFor = profile;
      const places = standingPlaces(opened.map(({ documents }) => documents.map(({ document }) => document)));
      const shown = { kubernetes, profile, draw };
      const analysis = assemble(files, placed, places, shown, taken.assumed, limitsIn(cluster, kubernetes, admitted));
      if (asked.length === 0) return analysis;
      return { ...analysis, asked: ask(asked, placed, cluster, taken.assumed, kubernetes) };
    },
  };
}

/** Analyses a set of files once. */
export function analyze(files: readonly SourceFile[], options: AnalyzeOptions): Analysis {
  return createWorkspace().analyze(files, options);
}

/** Reads the text of one document, and judges the objects in it by which others are judged. */
export function readyDocument(text: string, kubernetes: KubernetesVersion): ReadyDocument {
  const opened = openDocument(text);
  const silences = silencesIn(text, opened.read.comments);
  return { opened, shapers: shapersIn(opened, kubernetes, unknownCluster), silences };
}

/** What good practice says of the objects of a document. */
export function practiceIn({ objects }: JudgedDocument, profile: Profile): readonly Finding[] {
  const stage = profile === 'off' || objects.length === 0 ? undefined : practiceStage.read();
  return stage ? objects.flatMap((object) => stage.judgePractice(object, profile)) : [];
}

type OpenedFile<D> = {
  readonly documents: readonly { readonly at: Span; readonly document: D }[];
  readonly beyondLimit: Span | undefined;
};

/** Opens the documents of a file that are not empty. */
export function openDocuments<D>(text: string, open: (text: string) => D): OpenedFile<D> {
  const { documents, beyondLimit } = splitDocuments(text);
  const written = documents.filter(({ empty }) => !empty);
  return { documents: written.map(({ at, text }) => ({ at, document: open(text) })), beyondLimit };
}

/** What a document says for itself, at its place in its file. */
export type PlacedDocument = {
  readonly at: Span;
  readonly judged: JudgedDocument;
  readonly practice: readonly Finding[];
  readonly silences: readonly Silence[];
};

/** Stands for all documents that are not read, because there are too many. */
export function unread(beyondLimit: Span): PlacedDocument {
  const allowed = limits.documents;
  const at = { start: 0, end: Math.min(3, beyondLimit.end - beyondLimit.start) };
  const finding = yamlFinding('limit-reached', { limit: 'documents', allowed }, at);
  const judged = { objects: [], resources: [], outcome: 'refused', stoppedAt: 'yaml', findings: [finding] } as const;
  return { at: beyondLimit, judged, practice: [], silences: [] };
}

/** Joins what each document says with what the set says. */
export function assemble(
  files: readonly SourceFile[],
  placed: readonly (readonly PlacedDocument[])[],
  places: StandingPlaces,
  { kubernetes, profile, draw }: Required<Omit<AnalyzeOptions, 'assume' | 'ask'>>,
  assumed: Assumed,
  limits: PodLimits | undefined,
): Analysis {
  const severities = placed.map((documents) =>
    documents.map(({ judged }) => worstSeverity(judged.findings.map((finding) => finding.severity))),
  );
  const set = ofTheSet(placed, (file, document) => severities[file]?.[document], draw, assumed, limits);
  const practice = profile === 'off' || !set.facts ? undefined : practiceStage.read();
  const better = practice && set.facts ? practice.judgeSetPractice(set.facts, profile) : [];
  const across = Map.groupBy([...set.findings, ...better], ({ file, document }) => `${file}:${document}`);
  return {
    kubernetes,
    files: files.map(({ name }, file) => ({
      name,
      documents: placed[file]!.map((each, document) =>
        publish(each, places, across.get(`${file}:${document}`)?.map(({ finding }) => finding) ?? []),
      ),
    })),
    graph: set.graph,
    answers: set.answers,
    ...(assumed.faults.length > 0 && { assumedFaults: assumed.faults }),
  };
}

const ofNothing: SetResult = {
  findings: [],
  graph: { nodes: [], edges: [] },
  answers: { serviceReaches: [] },
};

/** What all objects together say; without objects nothing is asked. */
function ofTheSet(
  placed: readonly (readonly PlacedDocument[])[],
  severityOf: (file: number, document: number) => Severity | undefined,
  draw: readonly Extra[],
  assumed: Assumed,
  limits: PodLimits | undefined,
): SetResult {
  if (placed.every((documents) => documents.every(({ judged }) => judged.objects.length === 0))) return ofNothing;
  const stage = setStage.read();
  if (!stage) return ofNothing;
  const members = placed.flatMap((documents, file) =>
    documents.flatMap(({ judged }, document) => judged.objects.map((object) => stage.member(object, file, document))),
  );
  return stage.analyzeSet(members, severityOf, draw, assumed, limits);
}

/**
 * What quotas and limit ranges say of Pods; nobody asks where there are none.
 * @param admitted what is known of Pods in this cluster, and grows by what is asked
 */
export function limitsIn(
  cluster: Cluster,
  kubernetes: KubernetesVersion,
  admitted: AdmittedPods = new WeakMap(),
): PodLimits | undefined {
  if (!isLimited(cluster)) return undefined;
  const row = kindOf('v1', 'Pod', kubernetes)!;
  const ledger = limitPlugins.read()?.openLedger(cluster, kubernetes);
  return (
    ledger && {
      admitPod(owner, pod) {
        const known = admitted.get(owner) ?? admitPod(pod(), row, kubernetes, cluster);
        admitted.set(owner, known);
        return known;
      },
      letIn: (pod, count) => ledger.letIn(pod, row, count),
    }
  );
}

function publish(
  { at, judged, practice, silences }: PlacedDocument,
  places: StandingPlaces,
  across: readonly Finding[],
): DocumentAnalysis {
  const { resources, outcome, stoppedAt, findings } = judged;
  const ours = applySilences([...across, ...practice], silences, findings);
  return {
    at,
    resources,
    outcome,
    ...(stoppedAt && { stoppedAt }),
    findings: [...withAskedPlaces(findings, places), ...limitFindings(ours.kept)],
    silenced: ours.silenced,
    ...(ours.idle.length > 0 && { idleSilences: ours.idle }),
  };
}
