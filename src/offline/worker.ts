/// <reference lib="webworker" />
import { languages, sourceLanguage } from '../i18n/languages.ts';
import { isOldVisit, takeOver, visitedCache } from './caches.ts';
import { fallbackOf, wayOf } from './rules.ts';

/** Written in by the build: the version of the site, and what the page that stands for missing ones needs. */
declare const siteVersion: string;
declare const firstFiles: readonly string[];

declare const self: ServiceWorkerGlobalScope;
const ids = languages.map(({ id }) => id);

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(visitedCache(siteVersion)).then((cache) => cache.addAll(firstFiles)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldVisits());
});

// A new version waits until every tab is closed, or until the reader agrees: nobody's page changes while they type.
self.addEventListener('message', (event) => {
  if (event.data === takeOver) void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const way = wayOf(request.method, new URL(request.url), self.location.origin);
  if (way === 'files-first') event.respondWith(filesFirst(request));
  if (way === 'network-first') event.respondWith(networkFirst(request));
});

async function forgetOldVisits(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => isOldVisit(name, siteVersion)).map((name) => caches.delete(name)));
}

async function filesFirst(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? remember(request, await fetch(request));
}

async function networkFirst(request: Request): Promise<Response> {
  try {
    return await remember(request, await fetch(request));
  } catch (unreachable) {
    const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    if (request.mode !== 'navigate') throw unreachable;
    const fallback = fallbackOf(new URL(request.url).pathname, ids, sourceLanguage);
    return (await caches.match(fallback)) ?? Response.error();
  }
}

/** Keeps a good answer for later; a full storage is no reason to withhold it now. */
async function remember(request: Request, response: Response): Promise<Response> {
  if (response.ok && response.type === 'basic' && !response.redirected) {
    const copy = response.clone();
    const cache = await caches.open(visitedCache(siteVersion));
    await cache.put(request, copy).catch(() => undefined);
  }
  return response;
}
