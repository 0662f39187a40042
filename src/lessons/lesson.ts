import type { AssumedClusterName } from '../engine/cluster/assumed-clusters.ts';
import type { Finding, KubernetesVersion, SourceFile } from '../engine/index.ts';
import type { Graph } from '../engine/set/graph-shapes.ts';
import type { Language } from '../i18n/languages.ts';
import type { LabGoal } from '../labs/lab.ts';
import type { LabName } from '../labs/labs.ts';
import type { Goal } from './goals/condition.ts';
import type { Recording } from './recording.ts';
import type { exerciseKinds, ExerciseWords } from './schema/exercise.ts';
import type { PartFile } from './schema/part.ts';
import type { ProseHead } from './schema/prose.ts';

/** Lines of one of an example's files. `file` counts from 0, lines from 1; `to` is included. */
export type Lines = { readonly file: number; readonly from: number; readonly to: number };

/** A manifest that the prose shows. `places` are those that a call-out of any language is bound to. */
export type Example = {
  readonly files: readonly SourceFile[];
  readonly places: { readonly [place: string]: Lines };
};

/**
 * A drawing in SVG without words: `data-label` names the part whose label in the reader's language stands there, and
 * `data-part` what lights up with the part's description.
 */
export type Picture = { readonly viewBox: string; readonly svg: string; readonly parts: readonly string[] };

/** A lab as a lesson configures it. The lab's own schema has checked the configuration; it is plain data. */
export type LabUse = { readonly lab: LabName; readonly config: unknown };

/** A lab that stands in the prose, with the files that it begins with. */
export type PlacedLab = LabUse & { readonly files: readonly SourceFile[] };

/**
 * A question with its right answer: of a prediction the one that the engine gave, with what it found in the example; of an
 * exploration the one that is true of the lab as it begins.
 */
export type Question = { readonly id: string; readonly options: readonly string[]; readonly right: string } & (
  | { readonly kind: 'predict'; readonly example: string; readonly findings: readonly Finding[] }
  | { readonly kind: 'explore'; readonly lab: string }
  | { readonly kind: 'quiz' }
);

/** The graph that a drawing is to become, and what it leaves to the learner. */
export type Target = {
  readonly graph: Graph;
  readonly freedom: {
    readonly names?: 'all' | readonly string[] | undefined;
    readonly workloads?: readonly string[] | undefined;
    readonly namespaces?: boolean | undefined;
    readonly connections?: boolean | undefined;
  };
};

/** Where an exercise is done, and the goals in the words of that place: with manifests, or in a lab. */
export type ExerciseBench =
  | { readonly lab?: undefined; readonly goals: readonly Goal[]; readonly target?: Target | undefined }
  | { readonly lab: LabUse; readonly goals: readonly LabGoal[] };

/** What every exercise has, wherever it is done. */
export type ExerciseBase = {
  readonly id: string;
  readonly kind: (typeof exerciseKinds)[number];
  readonly readonly: readonly string[];
  readonly start: readonly SourceFile[];
  /** The files of one good answer; others are right as well. */
  readonly solution: readonly SourceFile[];
  /** A language without an entry falls back to English. */
  readonly words: { readonly [L in Language]?: ExerciseWords };
};

export type Exercise = ExerciseBase & ExerciseBench;

/** A lesson as the pages use it: checked, and with everything that the engine can say about it computed. */
export type Lesson = {
  readonly id: string;
  readonly formerIds: readonly string[];
  /** The folder under `content/lessons`, where the prose is. */
  readonly folder: string;
  readonly part: string;
  readonly minutes: number;
  readonly prerequisites: readonly string[];
  readonly kubernetes: KubernetesVersion;
  readonly trueFor?: string | undefined;
  readonly cluster?: AssumedClusterName | undefined;
  /** What the frontmatter of each language says. A language without an entry falls back to English. */
  readonly heads: { readonly [L in Language]?: ProseHead };
  readonly examples: { readonly [name: string]: Example };
  readonly pictures: { readonly [name: string]: Picture };
  /** The recorded traces that the prose shows. */
  readonly recordings: { readonly [name: string]: Recording };
  readonly labs: { readonly [name: string]: PlacedLab };
  readonly questions: readonly Question[];
  readonly exercises: readonly Exercise[];
};

export type Part = PartFile;

/** The whole course, in its order. */
export type Course = {
  readonly parts: readonly Part[];
  readonly lessons: readonly Lesson[];
  /** Heads by `lesson` and exercises by `lesson/exercise` whose English has changed since they were translated. */
  readonly stale: { readonly [owner: string]: readonly Language[] };
};
