import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serveStatic } from '../../src/server/static.ts';

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

export type Site = {
  /** Sends a path exactly as it stands: no client normalises it first. */
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
  /** Changes the files while they are served. */
  readonly root: string;
  end(): Promise<void>;
};

const page = '<!doctype html><title>page</title>'.repeat(40);
const files: Record<string, string | Buffer> = {
  'secret.txt': 'outside of the site',
  'dist/index.html': page,
  'dist/en/index.html': page,
  'dist/en/index.html.br': brotliCompressSync(page),
  'dist/en/index.html.gz': gzipSync(page),
  'dist/en/learn/index.html': page,
  'dist/_astro/app.Ab3dEf.js': 'export {};',
  'dist/plain.txt': 'Zoë',
  'dist/.hidden': 'hidden',
  'dist/en/404/index.html': 'missing in English',
  'dist/de/404/index.html': 'fehlt',
  'dist/th/404/index.html': 'ไม่มี',
};

/** Serves a small site from a folder of its own, with a file beside it that nobody may read. */
export async function serveSmallSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const root = join(folder, 'dist');
  const server: Server = createServer(serveStatic(root));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    root,
    ask: (path, headers = {}, method = 'GET') =>
      new Promise((resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
          );
        });
        asked.on('error', reject).end();
      }),
    end: async () => {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}
