import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders } from '../../src/server/headers.ts';
import { serveSmallSite, type Site } from './serve.ts';

let site: Site;
beforeAll(async () => (site = await serveSmallSite()));
afterAll(() => site.end());

const html = { accept: 'text/html' };

test.each([
  ['a page', '/en/', 'GET', 200],
  ['a page, its head alone', '/en/', 'HEAD', 200],
  ['a redirect', '/en', 'GET', 301],
  ['a missing page', '/nowhere/', 'GET', 404],
  ['a method that is not offered', '/en/', 'POST', 405],
  ['an address that is none', '/%zz', 'GET', 400],
])('%s carries every security header', async (_name, path, method, status) => {
  const answer = await site.ask(path, html, method);
  expect(answer.status).toBe(status);
  for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers[name.toLowerCase()]).toBe(value);
});

test('the policy names no other origin, no inline script and no evaluation', () => {
  const policy = securityHeaders['Content-Security-Policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
});

test('only the worker of the search may compile WebAssembly', async () => {
  const policyOf = async (path: string) => (await site.ask(path)).headers['content-security-policy'];
  expect(await policyOf('/pagefind/pagefind-worker.js')).toContain("script-src 'self' 'wasm-unsafe-eval';");
  for (const path of ['/en/', '/pagefind/pagefind.js', '/_astro/app.Ab3dEf.js']) {
    expect(await policyOf(path)).toContain("script-src 'self';");
  }
});

test('compressed files are sent to those who take them', async () => {
  const plain = (await site.ask('/en/')).body;
  const brotli = await site.ask('/en/', { 'accept-encoding': 'gzip, br' });
  const gzip = await site.ask('/en/', { 'accept-encoding': 'gzip' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.body)).toEqual(plain);
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body)).toEqual(plain);
  expect(brotli.headers['content-type']).toBe('text/html;charset=utf-8');
  expect(brotli.headers.vary).toBe('Accept-Encoding');
});

test('hashed files are kept for ever, pages are asked for again', async () => {
  expect((await site.ask('/_astro/app.Ab3dEf.js')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
  const page = await site.ask('/en/');
  expect(page.headers['cache-control']).toBe('no-cache');
  const again = await site.ask('/en/', { 'if-none-match': page.headers.etag ?? '' });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('texts are UTF-8', async () => {
  expect((await site.ask('/plain.txt')).headers['content-type']).toBe('text/plain;charset=utf-8');
});

test.each([
  ['/en', '/en/'],
  ['/en/learn?file=a', '/en/learn/?file=a'],
])('%s leads to %s', async (path, to) => {
  const answer = await site.ask(path);
  expect([answer.status, answer.headers.location]).toEqual([301, to]);
});

test.each([
  '/../secret.txt',
  '/en/../../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/en/%2e%2e%2f%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/%00/../secret.txt',
  '//secret.txt',
  '//example.com/%2e%2e/en',
  '/.hidden',
  '/%2ehidden',
])('%s reads nothing outside of the site', async (path) => {
  const { status, headers, body } = await site.ask(path, html);
  expect([400, 404]).toContain(status);
  expect(headers.location).toBeUndefined();
  expect(body.toString()).not.toMatch(/outside|hidden/);
});

test.each([
  ['by its own first part', '/de/gone/', 'th', 'fehlt'],
  ['by the browser, where the address names none', '/gone/', 'fr, th;q=0.8, de;q=0.9', 'fehlt'],
  ['by the browser, regions aside', '/gone/', 'th-TH', 'ไม่มี'],
  ['English, where nobody wants another', '/gone/', 'fr', 'missing in English'],
  ['for a hashed file too', '/th/_astro/gone.js', '', 'ไม่มี'],
  ['for its own address', '/de/404/', '', 'fehlt'],
])('the missing page has its language %s', async (_name, path, language, text) => {
  const { status, body } = await site.ask(path, { ...html, 'accept-language': language });
  expect([status, body.toString()]).toEqual([404, text]);
});

test('a script that asks for what is missing gets no page', async () => {
  const { status, headers, body } = await site.ask('/en/gone.js', { accept: '*/*' });
  expect([status, headers['content-type'], body.toString()]).toEqual([404, 'text/plain;charset=utf-8', 'Not found\n']);
});

test('parts of files are not served, and no range ends the server', async () => {
  for (const range of ['bytes=0-5', 'bytes=9-2', 'bytes=-5', 'bytes=x-y', 'bytes=99999-']) {
    expect((await site.ask('/en/', { range })).status).toBe(200);
  }
});

test('a site that is built anew while it is served is served anew', async () => {
  rmSync(join(site.root, 'en', 'learn'), { recursive: true });
  expect((await site.ask('/en/learn/', html)).status).toBe(404);
});
