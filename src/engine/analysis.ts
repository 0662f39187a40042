import type { Span } from '../text/span.ts';
import type { Assumption } from './cluster/assumed.ts';
import type { AssumedFault } from './cluster/assumed-objects.ts';
import type { Finding, Outcome, ResourceId, ServerStage } from './finding.ts';
import type { Profile } from './practice/profiles.ts';
import type { IdleSilence, Silenced } from './practice/silence.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import type { Asked, Question } from './set/answers/answerers.ts';
import type { Answers } from './set/answers/shapes.ts';
import type { Extra } from './set/edges/row.ts';
import type { Graph } from './set/graph-shapes.ts';
import type { Json } from './yaml/to-json.ts';

export type { Json };

/** One input as a person named it. The text may hold any number of documents. */
export type SourceFile = { readonly name: string; readonly text: string };

export type AnalyzeOptions = {
  readonly kubernetes: KubernetesVersion;
  /** How much good practice to look for; none without it. */
  readonly profile?: Profile;
  /** What the graph holds beyond the references of the API: see `Extra`. */
  readonly draw?: readonly Extra[];
  /** Questions to answer besides: each costs time, so nothing is asked without a reason. */
  readonly ask?: readonly Question[];
  /** What to take for granted about the cluster; nothing without it. */
  readonly assume?: Assumption;
};

/** One object of a document; a `v1 List` holds several. `nameAt` is the text of its name, or of its kind without one. */
export type ResourceAnalysis = {
  readonly id: ResourceId;
  readonly at: Span;
  readonly nameAt: Span;
  readonly outcome: Outcome;
  /** The object as kubectl read it, without defaults. */
  readonly object: Json;
};

/** One document. Its findings hold offsets within the document; `at` places the document in the file. */
export type DocumentAnalysis = {
  readonly at: Span;
  readonly resources: readonly ResourceAnalysis[];
  readonly outcome: Outcome;
  /** The first stage at which kubectl or the server refuses. */
  readonly stoppedAt?: ServerStage;
  readonly findings: readonly Finding[];
  /** What comments in the manifest silence. */
  readonly silenced: readonly Silenced[];
  /** The comments that mean to silence something and do not; absent where there are none. */
  readonly idleSilences?: readonly IdleSilence[];
};

export type FileAnalysis = { readonly name: string; readonly documents: readonly DocumentAnalysis[] };

/** Everything the engine has to say about a set of files: plain data, safe to post between threads. */
export type Analysis = {
  readonly kubernetes: KubernetesVersion;
  readonly files: readonly FileAnalysis[];
  readonly graph: Graph;
  readonly answers: Answers;
  /** What else was asked; only there where something was. */
  readonly asked?: Asked;
  /** What could not be read in the list of objects that are assumed to exist; absent where all could. */
  readonly assumedFaults?: readonly AssumedFault[];
};
