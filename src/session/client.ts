import type { Analysis, SourceFile } from '../engine/analysis.ts';
import { fitsInPage, judgeInPage } from './judge-in-page.ts';
import type { SessionOptions, SessionState } from './protocol.ts';
import { startWorker } from './start-worker.ts';
import { supervise } from './supervisor.ts';

export type SessionHandlers = {
  /** The newest analysis and the files that it speaks of: the reader may have typed on in the meantime. */
  onAnalysis(analysis: Analysis, files: readonly SourceFile[]): void;
  onState(state: SessionState): void;
};

export type Session = {
  /** Asks for an analysis; a newer call replaces one that has not begun. */
  analyze(files: readonly SourceFile[], options: SessionOptions): void;
  dispose(): void;
};

/** Opens the engine in a worker, watched; without workers small input is judged in the page and the state says so. */
export function openSession({ onAnalysis, onState }: SessionHandlers): Session {
  let disposed = false;
  let newest: readonly SourceFile[] | undefined;

  const onNoWorker = async (files: readonly SourceFile[], options: SessionOptions): Promise<void> => {
    newest = files;
    const largest = [...files].sort((a, b) => b.text.length - a.text.length)[0];
    if (!fitsInPage(files)) return onState({ name: 'no-worker-too-large', file: largest?.name ?? '' });
    try {
      const analysis = await judgeInPage(files, options);
      if (disposed || newest !== files) return;
      onAnalysis(analysis, files);
      onState({ name: 'no-worker' });
    } catch (error) {
      if (disposed || newest !== files) return;
      const isMissing = error instanceof Error && error.name === 'PartMissing';
      onState(isMissing ? { name: 'part-missing' } : { name: 'failed', reason: String(error) });
    }
  };

  const supervised = supervise(startWorker, {
    onAnalysis: (analysis, files) => !disposed && onAnalysis(analysis, files),
    onState: (state) => !disposed && onState(state),
    onNoWorker: (files, options) => void onNoWorker(files, options),
  });

  return {
    analyze: supervised.analyze,
    dispose() {
      disposed = true;
      supervised.dispose();
    },
  };
}
