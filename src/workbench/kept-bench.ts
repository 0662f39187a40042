import type { SourceFile } from '../engine/analysis.ts';
import { browserStore } from '../store/browser-store.ts';
import { keepLatest } from '../store/keep-latest.ts';
import { packFiles, unpackFiles, type Untouched } from './kept-files.ts';

/** The files that the browser keeps under a name, and the way to keep newer ones. */
export type KeptBench = {
  readonly found: readonly SourceFile[] | undefined;
  /** False where nothing outlives the page. */
  readonly lasting: boolean;
  keep(files: readonly SourceFile[]): void;
};

/** Opens what is kept under a name. Never rejects; `onLost` hears when a text could not be kept. */
export async function openKept(key: string, onLost: () => void, untouched?: Untouched): Promise<KeptBench> {
  const store = await browserStore();
  const found = unpackFiles(await store.read(key).catch(() => undefined), untouched);
  const keeper = keepLatest(store, key, onLost);
  return { found, lasting: store.lasting, keep: (files) => keeper.keep(packFiles(files, untouched)) };
}
