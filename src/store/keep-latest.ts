import type { Store } from './store.ts';

/** Writes every new text at once, except while a write is under way: then only the newest one follows. */
export type KeepLatest = {
  keep(text: string): void;
  /** Resolves when nothing is waiting to be written. */
  settled(): Promise<void>;
};

/** `onLost` is told once when a write fails: from then on the reader should know that the text is not kept. */
export function keepLatest(store: Store, key: string, onLost: () => void): KeepLatest {
  let waiting: string | undefined;
  let writing: Promise<void> | undefined;
  let lost = false;

  const writeAll = async (): Promise<void> => {
    while (waiting !== undefined) {
      const text = waiting;
      waiting = undefined;
      try {
        await store.write(key, text);
      } catch {
        if (!lost) onLost();
        lost = true;
      }
    }
    writing = undefined;
  };

  return {
    keep(text) {
      waiting = text;
      writing ??= writeAll();
    },
    settled: async () => writing,
  };
}
