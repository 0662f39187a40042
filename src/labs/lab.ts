import type { SourceFile } from '../engine/analysis.ts';
import type { Language } from '../i18n/languages.ts';
import type { Held } from '../lessons/goals/condition.ts';
import type { Span } from '../text/span.ts';

/**
 * Something that a lab cannot read in a file. Its words are `fault.<code>` in the lab's interface strings; `span` holds
 * offsets within the file, and is left out where the whole file is meant.
 */
export type LabFault = {
  readonly code: string;
  readonly args?: Readonly<Record<string, string | number>>;
  readonly file: string;
  readonly span?: Span;
};

/** What a lab has computed. It is plain data: it is posted between threads, and written into pages as JSON. */
export type LabState = { readonly faults: readonly LabFault[] };

/**
 * How a lab computes all that it shows. `compute` is pure and bounded, never throws, and gives the same state for the same
 * input; what it does not model becomes a fault.
 */
export type LabModel<Config, State extends LabState> = {
  compute(files: readonly SourceFile[], config: Config): State;
};

/**
 * What can be said of a lab's state in goals and questions: one row per kind of statement. A row takes what the statement
 * wants, in the form of the lab's schema, and tells whether it holds.
 */
export type LabRows<State> = { readonly [row: string]: (wanted: never, state: State) => Held };

/** What the `index.ts` of a lab exports. It is loaded in the lab's worker, and in Node when pages are built. */
export type Lab = {
  readonly model: LabModel<never, LabState>;
  readonly rows: LabRows<never>;
};

/** A statement in the words of a lab: one of its rows, `not` or `all`. The lab's schema has checked its form. */
export type LabCondition = { readonly [row: string]: unknown };

/** A goal in the words of a lab. */
export type LabGoal = { readonly id: string } & LabCondition;

/** What a lab's view is given. `ui` holds the strings of the lab's own namespace. */
export type LabViewProps<Strings, Config, State extends LabState> = {
  readonly ui: Strings;
  readonly language: Language;
  readonly config: Config;
  readonly files: readonly SourceFile[];
  readonly state: State;
  /** The view's own controls write into the files. Without it the view only shows. */
  readonly onfiles?: (files: readonly SourceFile[]) => void;
};
