import type { Analysis, SourceFile } from '../engine/analysis.ts';
import type { KubernetesVersion } from '../engine/schema/versions.ts';
import type { Extra } from '../engine/set/edges/row.ts';
import { openSession, type Session } from '../session/client.ts';
import type { SessionState } from '../session/protocol.ts';
import { openKept, type KeptBench } from './kept-bench.ts';
import type { Untouched } from './kept-files.ts';

export type BenchOptions = {
  readonly files: readonly SourceFile[];
  readonly storageKey: string | undefined;
  readonly untouched: Untouched | undefined;
  kubernetes(): KubernetesVersion | undefined;
  /** What the drawing shows on request. */
  draw(): readonly Extra[];
  onAnalysis(analysis: Analysis, files: readonly SourceFile[]): void;
  onFiles(files: readonly SourceFile[]): void;
  /** Other files have replaced those in the editor. */
  onReplaced(files: readonly SourceFile[]): void;
};

/** An analysis and the files that it speaks of, which may be older than what the editor holds. */
export type Judged = { readonly analysis: Analysis; readonly files: readonly SourceFile[] };

/** The pause in the typing that a large text waits for, since it is copied for every judging. */
const largeText = { length: 100_000, pauseMs: 350 } as const;

/** The files of a workbench on their way to the judge and into the browser's store, as reactive state. */
export function createBench({
  files,
  storageKey,
  untouched,
  kubernetes,
  draw,
  onAnalysis,
  onFiles,
  onReplaced,
}: BenchOptions) {
  let current = $state.raw(files);
  let judged = $state.raw<Judged>();
  let session = $state.raw<SessionState>({ name: 'starting' });
  // Stays until the text changes, although the next try may have gone well.
  let restarted = $state<string>();
  let kept = $state(true);

  let judge: Session | undefined;
  let keeper: KeptBench | undefined;
  let touched = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Judges and keeps what is there now. */
  function send(): void {
    clearTimeout(waiting);
    waiting = undefined;
    const version = kubernetes();
    judge?.analyze(current, { ...(version && { kubernetes: version }), draw: draw() });
    if (touched) keeper?.keep(current);
  }

  function sendSoon(): void {
    const length = current.reduce((sum, { text }) => sum + text.length, 0);
    clearTimeout(waiting);
    waiting = setTimeout(send, length < largeText.length ? 0 : largeText.pauseMs);
  }

  function put(next: readonly SourceFile[]): void {
    current = next;
    onReplaced(next);
    onFiles(next);
  }

  async function restore(key: string): Promise<void> {
    // A store that is slow to answer does not hold up the first verdict.
    const first = setTimeout(send, 300);
    keeper = await openKept(key, () => (kept = false), untouched);
    clearTimeout(first);
    kept = keeper.lasting;
    if (touched) keeper.keep(current);
    else if (keeper.found) put(keeper.found);
    send();
  }

  return {
    get current() {
      return current;
    },
    get judged() {
      return judged;
    },
    get session() {
      return session;
    },
    get restarted() {
      return restarted;
    },
    get kept() {
      return kept;
    },
    send,
    /** The reader has changed the text of a file. */
    type(file: number, text: string): void {
      touched = true;
      restarted = undefined;
      current = current.map((each, index) => (index === file ? { ...each, text } : each));
      onFiles(current);
      sendSoon();
    },
    /** Replaces all files. */
    replace(next: readonly SourceFile[]): void {
      touched = true;
      restarted = undefined;
      put(next);
      send();
    },
    /** Starts the judge and brings back what was kept; returns the end of it. In the browser only. */
    start(): () => void {
      judge = openSession({
        onAnalysis(analysis, ofFiles) {
          judged = { analysis, files: ofFiles };
          onAnalysis(analysis, ofFiles);
        },
        onState(state) {
          session = state;
          if (state.name === 'restarted') restarted = state.file;
          // What was said of an older text would look like an answer to this one.
          if (state.name === 'part-missing') judged = undefined;
        },
      });
      if (storageKey === undefined) send();
      else void restore(storageKey);
      const flush = (): void => {
        if (waiting !== undefined) send();
      };
      addEventListener('pagehide', flush);
      return () => {
        flush();
        removeEventListener('pagehide', flush);
        judge?.dispose();
      };
    },
  };
}
