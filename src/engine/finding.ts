import type { Span } from '../text/span.ts';
import type { AssumedClusterName } from './cluster/assumed-clusters.ts';
import type { Args, Code } from './codes.ts';
import type { ServerSaying } from './server-text/texts.ts';
import type { Json } from './yaml/to-json.ts';

/** The stages a manifest passes at kubectl and the server, in the server's order, then ours. */
export const stages = [
  'yaml',
  'kind',
  'decode',
  'defaults',
  'mutating-admission',
  'validation',
  'validating-admission',
  'set',
  'practice',
] as const;
export type Stage = (typeof stages)[number];
export type ServerStage = Exclude<Stage, 'set' | 'practice'>;

export type Severity = 'error' | 'warning' | 'hint';

/** How sure a finding across objects is; findings of the server's own stages need none. */
export type Certainty = 'cannot-work' | 'probably-not-meant' | 'depends-on-cluster';

/** What the server would answer to one document. */
export type Outcome =
  'accepted' | 'refused' | { readonly unknown: 'kind-not-covered' | 'cel' | 'crd-missing' | 'cluster-state' };

/** The `reason` of a cause in the server's Status, as in `FieldValueRequired`. */
export type FieldErrorType =
  | 'FieldValueRequired'
  | 'FieldValueInvalid'
  | 'FieldValueNotSupported'
  | 'FieldValueForbidden'
  | 'FieldValueDuplicate'
  | 'FieldValueNotFound'
  | 'FieldValueTooLong'
  | 'FieldValueTooMany'
  | 'FieldValueTypeInvalid'
  | 'InternalError';

/** An object's identity. `group` is empty for the core group, `namespace` for cluster-scoped kinds. */
export type ResourceId = {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
};

/** What a related place has to do with the finding. Each role has a sentence in `content/ui`. */
export type Role =
  | 'first-definition'
  | 'kept-value'
  | 'selector'
  | 'template-labels'
  | 'referenced-object'
  | 'candidate'
  | 'declared-here'
  | 'asked-here';

/** A place in one of the documents of the input. `document` counts from 0 within the file. */
export type Place = { readonly file: number; readonly document: number; readonly at: Span };

/**
 * The server's own cause: its type, the value it prints, and the id of its words in `server-text/` with what they quote.
 * The words themselves are loaded only where the server's message is asked for.
 */
export type Cause = {
  readonly type: FieldErrorType;
  readonly value?: Json;
  readonly says?: ServerSaying;
  /** The path of the field whose value is printed, where it is not the one that is named. */
  readonly of?: string;
  /** The server prints the value as it stands here: it is not that of the field itself. */
  readonly verbatim?: true;
};

/** The answer of admission where it denies a request: it has no causes. The words follow what is forbidden. */
export type Denial = { readonly code: 403 | 404; readonly says: ServerSaying };

/**
 * One thing to say about one place. It holds no sentence: words come from `content/findings/<code>.yaml`.
 * `at` and `related` without a place are offsets within the finding's own document.
 */
export type Finding<C extends Code = Code> = {
  [K in C]: {
    readonly code: K;
    readonly args: Args[K];
    readonly stage: Stage;
    readonly severity: Severity;
    /** False where the server would have stopped at an earlier stage and never said this. */
    readonly reported: boolean;
    readonly certainty?: Certainty;
    /** The cluster that the reader has chosen, where the finding rests on what it has. */
    readonly assumes?: AssumedClusterName;
    readonly at: Span;
    readonly resource?: ResourceId;
    /** The field as the server prints it, such as `spec.containers[0].image`. */
    readonly path?: string;
    readonly cause?: Cause;
    readonly denial?: Denial;
    /** The server's `Warning` of an object that it accepts: the whole text. */
    readonly warns?: ServerSaying;
    /** The server says this too, but only because of another finding. Readers are not shown it. */
    readonly echo?: true;
    readonly related: readonly {
      readonly role: Role;
      readonly at: Span;
      readonly document?: { readonly file: number; readonly document: number };
    }[];
    readonly fixes: readonly Fix[];
  };
}[C];

/** An offer to mend a finding: `replace` writes `text` over the finding's own span. */
export type Fix = { readonly id: 'replace-with'; readonly text: string };
