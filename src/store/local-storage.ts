import type { Store } from './store.ts';

const prefix = 'drydock:';

/** What the bar of every page keeps here whatever the storage is: choices of the reader, not texts. */
const settings: readonly string[] = ['drydock:theme', 'drydock:language', 'drydock:beside'];

/** Keeps texts in `localStorage`: about 5 MB in all, and only where cookies are allowed. */
export async function openLocalStorage(): Promise<Store> {
  // Reading the property alone throws a SecurityError where storage is blocked.
  const storage = globalThis.localStorage;
  return {
    lasting: true,
    read: async (key) => storage.getItem(prefix + key) ?? undefined,
    write: async (key, text) => storage.setItem(prefix + key, text),
    remove: async (key) => storage.removeItem(prefix + key),
    keys: async () =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((key) => key.startsWith(prefix) && !settings.includes(key))
        .map((key) => key.slice(prefix.length)),
  };
}
