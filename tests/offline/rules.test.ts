import { expect, test } from 'vitest';
import { filesOfLanguage, filesOfPage, importsOf } from '../../scripts/offline/needed.ts';
import { isOldVisit, keptCache, visitedCache } from '../../src/offline/caches.ts';
import { fallbackOf, wayOf } from '../../src/offline/rules.ts';

const here = 'https://drydock.example';

test.each([
  ['GET', '/_astro/app.Ab3.js', 'files-first'],
  ['GET', '/pagefind/fragment/en_1.pf_fragment', 'files-first'],
  ['GET', '/pagefind/pagefind.js', 'network-first'],
  ['GET', '/en/learn/', 'network-first'],
  ['GET', '/sw.js', 'pass'],
  ['POST', '/en/', 'pass'],
  ['GET', 'https://elsewhere.example/_astro/a.js', 'pass'],
])('%s %s goes %s', (method, address, way) => {
  expect(wayOf(method, new URL(address, here), here)).toBe(way);
});

test.each([
  ['/de/learn/', '/de/offline/'],
  ['/', '/en/offline/'],
  ['/nowhere/', '/en/offline/'],
])('%s falls back to %s', (path, page) => {
  expect(fallbackOf(path, ['en', 'de'], 'en')).toBe(page);
});

test('only the visits of other versions are forgotten', () => {
  expect(isOldVisit(visitedCache('1'), '2')).toBe(true);
  expect(isOldVisit(visitedCache('2'), '2')).toBe(false);
  expect(isOldVisit(keptCache('en'), '2')).toBe(false);
});

test('a language needs its own pages and its own part of the search', () => {
  const files = [
    '/_astro/app.js',
    '/de/404/index.html',
    '/de/index.html',
    '/de/learn/index.html',
    '/en/index.html',
    '/favicon.svg',
    '/pagefind/fragment/de_1.pf_fragment',
    '/pagefind/fragment/en_1.pf_fragment',
    '/pagefind/pagefind-entry.json',
    '/pagefind/pagefind.de_1.pf_meta',
    '/pagefind/pagefind.en_1.pf_meta',
    '/pagefind/pagefind.js',
    '/pagefind/wasm.de.pagefind',
    '/pagefind/wasm.ru.pagefind',
    '/pagefind/wasm.unknown.pagefind',
  ];
  expect(filesOfLanguage(files, 'de')).toEqual([
    '/_astro/app.js',
    '/de/',
    '/de/learn/',
    '/favicon.svg',
    '/pagefind/fragment/de_1.pf_fragment',
    '/pagefind/pagefind-entry.json',
    '/pagefind/pagefind.de_1.pf_meta',
    '/pagefind/pagefind.js',
    '/pagefind/wasm.de.pagefind',
    '/pagefind/wasm.unknown.pagefind',
  ]);
});

test('a page names its styles and scripts, each once', () => {
  const html =
    '<link href="/_astro/a.css"><script src="/_astro/b.js"></script><link href="/_astro/a.css"><a href="/en/">';
  expect(filesOfPage(html)).toEqual(['/_astro/a.css', '/_astro/b.js']);
});

test('a script brings along what it imports at once, not what it imports later', () => {
  const script = 'import{a as b}from"./a.js";import"./b.js";const c=()=>import("./c.js");export{d}from"./a.js"';
  expect(importsOf(script)).toEqual(['/_astro/a.js', '/_astro/b.js']);
});
