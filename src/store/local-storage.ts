import type { Store } from './store.ts';

const prefix = 'drydock:';

/** Keeps texts in `localStorage`: about 5 MB in all, and only where cookies are allowed. */
export async function openLocalStorage(): Promise<Store> {
  // Reading the property alone throws a SecurityError where storage is blocked.
  const storage = globalThis.localStorage;
  return {
    lasting: true,
    read: async (key) => storage.getItem(prefix + key) ?? undefined,
    write: async (key, text) => storage.setItem(prefix + key, text),
  };
}
