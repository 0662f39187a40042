import { existsSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { cacheControl, headersOf } from './headers.ts';
import { answerMissing, isMissingPage } from './missing-page.ts';

function refuse(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain;charset=utf-8');
  response.end(`${text}\n`);
}

/** `/en/learn` is the page `/en/learn/`: relative links need the slash. */
function slashMissing(root: string, path: string): boolean {
  return !path.endsWith('/') && !path.includes('..') && existsSync(join(root, path, 'index.html'));
}

/**
 * Serves a built site: compressed files where the browser takes them, security headers on every answer, the missing
 * page in the reader's language. Nothing outside `root` is ever read.
 * @param root folder of the built site
 */
export function serveStatic(root: string): RequestListener {
  // sirv would read the folder once, at its start. Looking each time, it survives a build while it serves.
  const files = sirv(root, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', cacheControl(path));
      // Licences hold names that are not ASCII; sirv names the encoding of HTML alone.
      if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain;charset=utf-8');
    },
  });

  return (request: IncomingMessage, response: ServerResponse) => {
    const asked = (request.url ?? '/').split('?', 1)[0] ?? '/';
    for (const [name, value] of Object.entries(headersOf(asked))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'Only GET and HEAD');
    }
    const [encoded = '/', query] = (request.url ?? '/').split('?', 2);
    let path: string;
    try {
      path = decodeURIComponent(encoded);
    } catch {
      return refuse(response, 400, 'The address is not valid');
    }
    // An address that begins with two slashes would name another host in a redirect.
    if (!path.startsWith('/') || path.startsWith('//') || /[\0\\]/.test(path)) {
      return refuse(response, 400, 'The address is not valid');
    }
    const missing = () => void answerMissing(root, request, response);
    if (isMissingPage(path) || path.split('/').some((part) => part.startsWith('.'))) return missing();
    if (slashMissing(root, path)) {
      response.statusCode = 301;
      response.setHeader('Location', `${encoded}/${query ? `?${query}` : ''}`);
      return void response.end();
    }
    // Parts of files are not needed, and sirv fails on parts that end before they begin.
    delete request.headers.range;
    // A file that goes away between the look and the read must end this answer, not the server.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    files(request, response, missing);
  };
}
