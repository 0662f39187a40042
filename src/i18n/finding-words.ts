import type { Args, Code } from '../engine/index.ts';
import type { Segment } from './segment.ts';

/** The sentence of each finding in one language: what is wrong, with the values it is about. */
export type FindingMessages = { readonly [C in Code]?: (args: Args[C]) => Segment[] };

/** The longer texts of each finding: why the rule exists, how to mend it, the lesson that teaches it. */
export type FindingTexts = {
  readonly [C in Code]?: {
    readonly why: (args: Args[C]) => Segment[];
    readonly mend: (args: Args[C]) => Segment[];
    readonly lesson?: string;
  };
};

/** The page of the reference that explains a finding; the code is the anchor there. */
export type FindingPages = { readonly [C in Code]?: string };
