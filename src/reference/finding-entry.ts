import type { Finding } from '../engine/index.ts';
import type { Span } from '../text/span.ts';
import type { FindingPage } from './finding-pages.ts';

/** A manifest with the finding, as the engine reported it, and the same manifest mended. `at` is its place in `bad`. */
export type FindingExample = {
  readonly bad: string;
  readonly at: Span;
  readonly finding: Finding;
  readonly good?: string;
};

/** A finding as the reference shows it. The first example decides where it stands. */
export type FindingEntry = {
  readonly page: FindingPage;
  readonly lesson?: string;
  readonly examples: readonly [FindingExample, ...FindingExample[]];
};
