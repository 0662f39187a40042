import type { Store } from './store.ts';

const databaseName = 'drydock';
const databaseVersion = 1;
const texts = 'texts';

/**
 * A browser that blocks storage may also never answer; then the next kind of storage is tried. A busy machine answers
 * late: to give up on it too soon would put what it keeps out of sight.
 */
const openLimitMs = 5000;

/** Keeps texts in IndexedDB. Rejects where it is missing, forbidden or silent. */
export async function openIndexedDb(): Promise<Store> {
  const database = await opened();
  return {
    lasting: true,
    read: async (key) => {
      const found: unknown = await answered(database.transaction(texts).objectStore(texts).get(key));
      return typeof found === 'string' ? found : undefined;
    },
    write: (key, text) => {
      const transaction = database.transaction(texts, 'readwrite');
      transaction.objectStore(texts).put(text, key);
      return completed(transaction);
    },
    remove: (key) => {
      const transaction = database.transaction(texts, 'readwrite');
      transaction.objectStore(texts).delete(key);
      return completed(transaction);
    },
    keys: async () => {
      const found = await answered(database.transaction(texts).objectStore(texts).getAllKeys());
      return found.filter((key) => typeof key === 'string');
    },
  };
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = globalThis.indexedDB.open(databaseName, databaseVersion);
    const limit = setTimeout(() => reject(new Error('IndexedDB does not answer')), openLimitMs);
    request.onupgradeneeded = () => request.result.createObjectStore(texts);
    request.onsuccess = () => {
      clearTimeout(limit);
      // A newer page in another tab must be able to change the database's shape.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(limit);
      reject(request.error ?? new Error('IndexedDB is not available'));
    };
  });
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB did not read'));
  });
}

/** Ends a transaction now instead of when its answers are in: a reader may leave the page right after a click. */
function completed(transaction: IDBTransaction): Promise<void> {
  transaction.commit();
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB did not write'));
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB did not write'));
  });
}
