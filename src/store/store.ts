/** A place that keeps texts under names. Each call may fail; `openStore` and `keepLatest` deal with that. */
export type Store = {
  /** False where what is written is gone after the page: the reader should know. */
  readonly lasting: boolean;
  read(key: string): Promise<string | undefined>;
  write(key: string, text: string): Promise<void>;
  /** Forgets a text; one that is not there is none to forget. */
  remove(key: string): Promise<void>;
  /** The names of all texts that are kept, in no order. */
  keys(): Promise<readonly string[]>;
};

/** Opens one kind of storage; rejects where the browser forbids it. */
export type OpenStore = () => Promise<Store>;

/**
 * Opens the first storage that works. A browser may hand out a storage that refuses every use (blocked cookies,
 * a full disk, a private window), so each one is tried by a real write and read before it is trusted.
 */
export async function openStore(kinds: readonly OpenStore[], lastResort: () => Store): Promise<Store> {
  for (const open of kinds) {
    const store = await tried(open);
    if (store) return store;
  }
  return lastResort();
}

const probeKey = 'probe';

async function tried(open: OpenStore): Promise<Store | undefined> {
  try {
    const store = await open();
    await store.write(probeKey, probeKey);
    return (await store.read(probeKey)) === probeKey ? store : undefined;
  } catch {
    return undefined;
  }
}
