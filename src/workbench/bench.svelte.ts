import type { Analysis, SourceFile } from '../engine/analysis.ts';
import { openSession, type Session } from '../session/client.ts';
import type { SessionOptions, SessionState } from '../session/protocol.ts';
import { openKept, type KeptBench } from './kept-bench.ts';
import type { Untouched } from './kept-files.ts';

export type BenchOptions = {
  readonly files: readonly SourceFile[];
  readonly storageKey: string | undefined;
  readonly untouched: Untouched | undefined;
  /** What is known of the files already; without it there is nothing to show until they are judged. */
  readonly first: Analysis | undefined;
  /** How to judge, and what the drawing shows on request. */
  options(): SessionOptions;
  /** What is kept with the files, as plain data: a new object where anything of it has changed. */
  beside(): object;
  /** What was kept with the files when the workbench was last here, to be looked at before it is used. */
  onBeside(kept: unknown): void;
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
  first,
  options,
  beside,
  onBeside,
  onAnalysis,
  onFiles,
  onReplaced,
}: BenchOptions) {
  let current = $state.raw(files);
  let judged = $state.raw<Judged | undefined>(first && { analysis: first, files });
  let session = $state.raw<SessionState>({ name: 'starting' });
  // Stays until the text changes, although the next try may have gone well.
  let restarted = $state<string>();
  let kept = $state(true);

  let judge: Session | undefined;
  let keeper: KeptBench | undefined;
  let touched = false;
  let besideKept = beside();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Judges and keeps what is there now. */
  function send(): void {
    clearTimeout(waiting);
    waiting = undefined;
    judge?.analyze(current, options());
    if (touched || beside() !== besideKept) keep();
  }

  function keep(): void {
    if (!keeper) return;
    besideKept = beside();
    keeper.keep(current, besideKept);
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
    const isAsBefore = beside() === besideKept;
    if (!touched && keeper.found) put(keeper.found);
    if (isAsBefore) {
      onBeside(keeper.beside);
      besideKept = beside();
    }
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
    /** Keeps what is there now, for what is kept beside the files has changed. */
    keep,
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
