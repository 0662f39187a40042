import type { Store } from './store.ts';

/** Keeps texts as long as the page lives: what remains where the browser forbids storage. */
export function memoryStore(): Store {
  const texts = new Map<string, string>();
  return {
    lasting: false,
    read: async (key) => texts.get(key),
    write: async (key, text) => void texts.set(key, text),
    remove: async (key) => void texts.delete(key),
    keys: async () => [...texts.keys()],
  };
}
