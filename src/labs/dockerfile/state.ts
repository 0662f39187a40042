import type { LabFault } from '../lab.ts';

/** How much a fault matters: the build stops, a build check reports it, or the lab says where its knowledge ends. */
export type Severity = 'error' | 'check' | 'note';

/** `id` is the name that Docker's build checks, or hadolint, have for the same thing. */
export type DockerfileFault = LabFault & { readonly severity: Severity; readonly id?: string };

/** What became of an instruction in a build. `config` changes no files and is no step of the builder. */
export type Status = 'built' | 'cached' | 'rebuilt' | 'skipped' | 'failed' | 'not-reached' | 'config';

/** Why a step was found in the cache, or was not. Its words are `reason.<code>`. */
export type Reason = {
  readonly code:
    | 'first'
    | 'same'
    | 'parent'
    | 'edited'
    | 'mode'
    | 'owner'
    | 'added'
    | 'removed'
    | 'variable'
    | 'touched'
    | 'later'
    | 'secret'
    | 'same-content'
    | 'link'
    | 'reverted'
    | 'unneeded'
    | 'base'
    | 'failed'
    | 'not-reached'
    | 'config';
  readonly args?: Readonly<Record<string, string>>;
};

export type StepResult = { readonly status: Status; readonly reason: Reason };

/** A build after something has changed: one result for each instruction. */
export type ChangedBuild = {
  readonly change: string;
  readonly results: readonly StepResult[];
  readonly builds: boolean;
};

export type InstructionRow = {
  readonly keyword: string;
  readonly line: number;
  /** As written, on one line, shortened. */
  readonly text: string;
  readonly stage: number;
  /** The commands of a RUN step, without shell operators. */
  readonly commands: readonly string[];
  readonly result: StepResult;
};

export type StageRow = {
  /** Null for a stage without a name: it goes by its number. */
  readonly name: string | null;
  readonly line: number;
  /** The image that it begins with; null where that is a stage. */
  readonly base: string | null;
  readonly baseStage: number | null;
  /** Stages from which it copies or mounts. */
  readonly uses: readonly number[];
  readonly needed: boolean;
  readonly target: boolean;
};

export type FileRow = { readonly path: string; readonly size?: string };

export type Layer = {
  /** The instruction that made it. A base image's layers are one entry, with their number where it is known. */
  readonly instruction: number;
  readonly base?: string;
  readonly count?: number;
  readonly added: readonly FileRow[];
  readonly changed: readonly FileRow[];
  /** Files that it hides; the layers below still hold them. */
  readonly hidden: readonly string[];
};

/** A base image as far as the lab knows it. */
export type BaseFacts = {
  readonly image: string;
  readonly known: boolean;
  readonly kind: 'full' | 'slim' | 'alpine' | 'distroless' | 'scratch' | 'unknown';
  readonly pinned: boolean;
  readonly size?: { readonly text: string; readonly date: string; readonly source: string };
};

export type ImageFacts = {
  readonly base: BaseFacts;
  /** Undefined where neither the file nor the lab's table of base images says it. */
  readonly user?: { readonly name: string; readonly root: boolean; readonly line?: number };
  readonly command: {
    readonly form: 'exec' | 'shell' | 'inherited' | 'none';
    readonly words: readonly string[];
    readonly line?: number;
  };
  readonly workdir: string;
  readonly layers: readonly Layer[];
  readonly files: readonly FileRow[];
};

export type DockerfileState = {
  /** What stops the build. */
  readonly faults: readonly DockerfileFault[];
  /** What build checks report, and where the lab's knowledge ends. */
  readonly remarks: readonly DockerfileFault[];
  readonly instructions: readonly InstructionRow[];
  readonly stages: readonly StageRow[];
  readonly builds: boolean;
  readonly changes: readonly ChangedBuild[];
  /** Of the stage that is built; null where there is none. */
  readonly image: ImageFacts | null;
  /** What the build can see, and what `.dockerignore` keeps out. */
  readonly context: readonly { readonly path: string; readonly ignored: boolean }[];
};
