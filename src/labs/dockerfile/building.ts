import type { BaseRow } from './bases.ts';
import type { DeclaredStep } from './config.ts';
import type { Instruction } from './read.ts';
import type { Layer } from './state.ts';
import type { Tree } from './tree.ts';

/** What stops a step. `code` becomes a fault at the instruction. */
export type Failure = { readonly code: string; readonly args?: Readonly<Record<string, string | number>> };

/** Something that is set with a line of its own, so that a view can point at it. */
export type Placed<T> = { readonly value: T; readonly line?: number };

/** A stage while it is built: its files and what its configuration says so far. */
export type Building = {
  tree: Tree;
  /** What the last step is found by in the cache. */
  key: string;
  workdir: string;
  user: Placed<string> | undefined;
  /** Variables of ENV, and of ARG; both are there when a RUN step runs. */
  env: Map<string, string>;
  args: Map<string, string>;
  entrypoint: Placed<readonly string[]> & { readonly form: Form };
  command: Placed<readonly string[]> & { readonly form: Form };
  shell: readonly string[];
  /** Users by name; nothing is known of those of an unknown base. */
  users: Map<string, number>;
  tools: Set<string>;
  /** The image that all began with, and its row if the lab knows it. */
  image: string;
  row: BaseRow | undefined;
  layers: Layer[];
};

export type Form = 'exec' | 'shell' | 'inherited' | 'none';

/** What a step is found by, in parts, so that two builds can be compared. */
export type StepKey = {
  readonly key: string;
  readonly parent: string;
  readonly op: string;
  readonly variables: ReadonlyMap<string, string>;
  /** The files that it uses, each with what counts of it. */
  readonly content: ReadonlyMap<string, Used>;
  /** The stages that the files come from. */
  readonly from: readonly number[];
  readonly link: boolean;
  readonly secrets: readonly string[];
};

export type Used = { readonly content: string; readonly executable: boolean; readonly uid: number };

/** What became of one instruction in one build. */
export type Built =
  | { readonly is: 'base'; readonly key: string }
  | { readonly is: 'config' }
  | { readonly is: 'step'; readonly key: StepKey }
  | { readonly is: 'failed'; readonly key?: StepKey; readonly failure: Failure }
  | { readonly is: 'not-reached' }
  | { readonly is: 'unneeded' };

/** What the steps of a build can ask for. */
export type Site = {
  readonly context: Tree;
  /** What lies on disk, ignored files too: to tell a missing file from an ignored one. */
  readonly disk: Tree;
  readonly steps: readonly DeclaredStep[];
  /** The files of a stage that is built already, or null for an image from elsewhere. */
  filesOf(from: string, stage: number): { tree: Tree | null; stage?: number };
  note(code: string, instruction: Instruction, args?: Failure['args']): void;
};

/** The UID behind a user's name or number; undefined where it cannot be known, null where the name does not exist. */
export function uidOf(building: Building, user: string): number | undefined | null {
  const name = user.split(':')[0]!;
  if (/^\d{1,10}$/.test(name)) return Number(name);
  const uid = building.users.get(name);
  if (uid !== undefined) return uid;
  return building.row ? null : undefined;
}

/** The UID that a RUN step runs as; undefined for a user of an image that the lab does not know. */
export function runningUid(building: Building): number | undefined | null {
  if (building.user) return uidOf(building, building.user.value);
  return building.row?.uid;
}
