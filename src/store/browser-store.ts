import { openIndexedDb } from './indexed-db.ts';
import { openLocalStorage } from './local-storage.ts';
import { memoryStore } from './memory.ts';
import { openStore, type Store } from './store.ts';

let opening: Promise<Store> | undefined;

/** The best storage that this browser allows, opened once for the page. Never rejects. */
export function browserStore(): Promise<Store> {
  opening ??= openStore([openIndexedDb, openLocalStorage], memoryStore);
  return opening;
}
