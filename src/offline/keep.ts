import { keptCache, keptMark, listPath, type KeepList } from './caches.ts';

/** How many files are fetched at a time. */
const atOnce = 6;

/** What is kept of a language: nothing, all of this version, or all of an older one. */
export type Kept = 'nothing' | 'this-version' | 'older-version';

/** The list of the version that the site has now. Rejects without a network. */
export async function readList(language: string): Promise<KeepList> {
  const answer = await fetch(listPath(language), { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${listPath(language)} answered ${answer.status}`);
  return (await answer.json()) as KeepList;
}

/** What is kept of a language; `list` is that of the newest version, where it could be read. */
export async function keptOf(language: string, list: KeepList | undefined): Promise<Kept> {
  if (!(await caches.has(keptCache(language)))) return 'nothing';
  const mark = await (await caches.open(keptCache(language))).match(keptMark);
  if (!mark) return 'nothing';
  const { version } = (await mark.json()) as KeepList;
  return list && list.version !== version ? 'older-version' : 'this-version';
}

/**
 * Fetches all pages of a language with their files. Files that are there stay; pages are fetched anew, and what the new
 * version no longer has goes last. Ends early, and keeps what it has, where `signal` says so.
 * @param onprogress called with the share that is there, from 0 to 1
 * @throws where a file cannot be fetched or the storage is full
 */
export async function keepLanguage(
  language: string,
  list: KeepList,
  signal: AbortSignal,
  onprogress: (share: number) => void,
): Promise<void> {
  const cache = await caches.open(keptCache(language));
  const queue = [...list.files];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      signal.throwIfAborted();
      if (!file.startsWith('/_astro/') || !(await cache.match(file))) {
        const answer = await fetch(file, { signal, cache: 'no-cache' });
        if (!answer.ok) throw new Error(`${file} answered ${answer.status}`);
        await cache.put(file, answer);
      }
      onprogress(++done / list.files.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await cache.put(keptMark, new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json' } }));
  const wanted = new Set([...list.files, keptMark]);
  for (const request of await cache.keys()) {
    if (!wanted.has(decodeURI(new URL(request.url).pathname))) await cache.delete(request);
  }
}

/** Forgets a language. What was visited of it may still be there. */
export async function forgetLanguage(language: string): Promise<void> {
  await caches.delete(keptCache(language));
}
