import type { AnalyzeOptions, SourceFile } from '../engine/analysis.ts';
import type { AnalysisPatch } from './analysis-patch.ts';

/** The engine's options; what is left out is the newest version's. The page itself knows no version: the tables are the worker's. */
export type SessionOptions = Partial<AnalyzeOptions>;

/**
 * What the page asks of the worker. Only one request is open at a time; the page keeps newer ones back. `since` is the
 * request whose answer the page holds: the worker need not say again what stood there.
 */
export type Request = {
  readonly id: number;
  readonly since?: number;
  readonly files: readonly SourceFile[];
  readonly options: SessionOptions;
};

/**
 * What the worker says. An analysis comes as what changed since the answer to `since`, and without it as a whole. `ready` comes once, when the engine is loaded; `fetching` and `fetched` stand around a wait for
 * the network; `part-missing` is the end of one in vain; `failed` is a fault of ours, not of the text.
 */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'analysis'; readonly id: number; readonly since?: number; readonly patch: AnalysisPatch }
  | { readonly kind: 'fetching' | 'fetched' | 'part-missing'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** What the reader should know about the judging. `file` is the file's name. */
export type SessionState =
  | { readonly name: 'starting' }
  | { readonly name: 'working' }
  | { readonly name: 'idle' }
  /** The worker was silent for too long, was ended, and tries the same text once more. */
  | { readonly name: 'restarted'; readonly file: string }
  /** Silent a second time on the same text: nothing is tried until the text changes. */
  | { readonly name: 'gave-up'; readonly file: string }
  /** No worker can be had: small input is judged in the page itself. */
  | { readonly name: 'no-worker' }
  | { readonly name: 'no-worker-too-large'; readonly file: string }
  /** A part of the engine that the text needs could not be fetched, so nothing is said of the text. */
  | { readonly name: 'part-missing' }
  | { readonly name: 'failed'; readonly reason: string };
