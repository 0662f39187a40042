/** A file of the build context that the learner does not edit. */
export type ContextFile = {
  readonly content?: string;
  readonly executable?: boolean;
  /** What the story says of its size, such as `200 MB`. Nothing is computed from it. */
  readonly size?: string;
};

/**
 * What a command of a RUN step is declared to do, since no step runs in a browser. Paths are seen from the directory in
 * which the command runs. The first row that fits a command counts.
 */
export type DeclaredStep = {
  /** Spellings of the command: their words are its first words, options left aside; `*` and `**` as in paths. */
  readonly run: readonly string[];
  /** The row fits only where one of these is said: an option, or a variable such as `NODE_ENV=production`. */
  readonly with?: readonly string[];
  /** The step fails where one of these is not there. `$0` is the last word of the spelling, `$1` the argument after it. */
  readonly needs?: readonly string[];
  /** Paths that are gone afterwards. */
  readonly removes?: readonly string[];
  /** The files that are there afterwards, each with the files that its content is made of. */
  readonly makes?: { readonly [path: string]: readonly string[] };
};

/** Something that happens between two builds. */
export type Change = { readonly id: string } & (
  | { readonly edit: string }
  | { readonly add: string }
  | { readonly remove: string }
  | { readonly chmod: string }
  | { readonly touch: string }
  | { readonly arg: { readonly name: string; readonly value: string } }
  | { readonly secret: string }
  | { readonly later: 'month' }
  | { readonly revert: string }
  | { readonly target: string }
);

/** What a view may show; all of it where a lesson does not choose. */
export const panes = ['cache', 'layers', 'stages', 'files'] as const;

export type Pane = (typeof panes)[number];

export type DockerfileConfig = {
  /** The name of the Dockerfile among the files; the other files are part of the build context. */
  readonly dockerfile?: string;
  readonly context?: { readonly [path: string]: ContextFile };
  readonly steps?: readonly DeclaredStep[];
  readonly changes?: readonly Change[];
  /** Build arguments of the first build. */
  readonly args?: { readonly [name: string]: string };
  /** The stage that is built; the last one where it is not named. */
  readonly target?: string;
  readonly panes?: readonly Pane[];
};
