import type { Span } from '../../text/span.ts';
import type { LabState } from '../lab.ts';

/** What is known before the run. Nothing is guessed: what depends on the run itself is `unknown`. */
export type Known = 'yes' | 'no' | 'unknown';

/** Why something is so. Its words are `<group>.<code>` in the lab's interface strings. */
export type Reason<Code extends string> = { readonly code: Code; readonly args: Readonly<Record<string, string>> };

export type StartCode =
  | 'listens'
  | 'branch-matches'
  | 'base-matches'
  | 'tag-matches'
  | 'path-matches'
  | 'cron-matches'
  | 'not-listened'
  | 'type-differs'
  | 'branch-differs'
  | 'branch-excluded'
  | 'base-differs'
  | 'base-excluded'
  | 'tag-differs'
  | 'tag-excluded'
  | 'only-branches'
  | 'only-tags'
  | 'paths-differ'
  | 'paths-ignored'
  | 'paths-unknown'
  | 'cron-differs'
  | 'invalid';

export type JobCode =
  | 'plain'
  | 'after'
  | 'if-true'
  | 'if-false'
  | 'if-unknown'
  | 'need-skipped'
  | 'need-failed'
  | 'need-unknown'
  | 'not-started'
  | 'start-unknown';

export type Level = 'none' | 'read' | 'write';

/** What the token of a run may do in a job. */
export type Token = {
  /** Where that is written; `repository`: nowhere in the file, so that the repository's settings decide. */
  readonly from: 'job' | 'workflow' | 'repository';
  /** Every scope alike. `unknown`: the settings of the repository are not in the file. */
  readonly all?: Level | 'unknown';
  readonly scopes: readonly { readonly scope: string; readonly level: Level }[];
  /** Less than the file asks for, because the commits come from a fork. */
  readonly lowered: boolean;
};

export type Step = {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  /** Its failure does not make the job fail: `continue-on-error`, by an expression perhaps. */
  readonly mayFail?: true;
};

export type Job = {
  readonly id: string;
  readonly name?: string;
  readonly needs: readonly string[];
  /** 0 for jobs that wait for none, otherwise one more than the last job it waits for. */
  readonly column: number;
  readonly if?: string;
  /** The machines it asks for, as written. */
  readonly runsOn?: string;
  /** Another workflow that the job runs; what is in it is not known here. */
  readonly calls?: string;
  /** How many jobs a matrix makes of it; `unknown` where an expression says so at run time. */
  readonly matrix?: number | 'unknown';
  readonly steps: readonly Step[];
  readonly span: Span;
};

/** What becomes of a job in a run. */
export type Outcome = {
  readonly job: string;
  readonly runs: Known;
  readonly reason: Reason<JobCode>;
};

/** One event, and the run that it starts or does not start. */
export type Run = {
  readonly event: string;
  readonly ref: string;
  readonly started: Known;
  readonly reason: Reason<StartCode>;
  /** Every job, if all that run end well. */
  readonly jobs: readonly Outcome[];
  /** If this job fails: the jobs with which it goes otherwise then. Jobs whose failure changes nothing are left out. */
  readonly ifFails: Readonly<Record<string, readonly Outcome[]>>;
  readonly tokens: Readonly<Record<string, Token>>;
  /** Whether the repository's secrets are there. */
  readonly secrets: boolean;
  /** For the steps of each job, whether they run if their job does. */
  readonly steps: Readonly<Record<string, readonly Known[]>>;
};

export type Happened = { readonly id: string; readonly runs: readonly Run[] };

/** What is computed of a workflow file. */
export type WorkflowState = LabState & {
  /** The file that was read; absent where there is none. */
  readonly file?: string;
  /** GitHub would run it. */
  readonly valid: boolean;
  readonly jobs: readonly Job[];
  readonly happenings: readonly Happened[];
};
