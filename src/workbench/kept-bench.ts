import type { SourceFile } from '../engine/analysis.ts';
import { browserStore } from '../store/browser-store.ts';
import { keepLatest } from '../store/keep-latest.ts';
import { packFiles, unpackBeside, unpackFiles, type Untouched } from './kept-files.ts';

/** What the browser keeps of a workbench under a name, and the way to keep newer things. */
export type KeptBench = {
  readonly found: readonly SourceFile[] | undefined;
  /** What was kept with the files, to be looked at before it is used. */
  readonly beside: unknown;
  /** False where nothing outlives the page. */
  readonly lasting: boolean;
  keep(files: readonly SourceFile[], beside: object): void;
};

/** Opens what is kept under a name. Never rejects; `onLost` hears when a text could not be kept. */
export async function openKept(key: string, onLost: () => void, untouched?: Untouched): Promise<KeptBench> {
  const store = await browserStore();
  const text = await store.read(key).catch(() => undefined);
  const keeper = keepLatest(store, key, onLost);
  return {
    found: unpackFiles(text, untouched),
    beside: unpackBeside(text),
    lasting: store.lasting,
    keep: (files, beside) => keeper.keep(packFiles(files, untouched, beside)),
  };
}
