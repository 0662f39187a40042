import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isLanguage, languages, sourceLanguage, type Language } from '../i18n/languages.ts';

/** The language of an address that leads nowhere: its own first part, or else the first that the browser asks for. */
export function languageOf(path: string, acceptLanguage = ''): Language {
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { id: tag.toLowerCase().split('-')[0], weight: Number(weight ?? 1) };
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
  return [path.split('/')[1], ...wanted].find((id) => isLanguage(id)) ?? sourceLanguage;
}

/** True for the address under which the page about missing pages itself was built: it is never found, either. */
export function isMissingPage(path: string): boolean {
  return path === '/404.html' || languages.some(({ id }) => path.replace(/\/$/, '') === `/${id}/404`);
}

/** Answers 404: a page in the reader's language to those who want a page, a word to all others. */
export async function answerMissing(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.statusCode = 404;
  response.setHeader('Cache-Control', 'no-cache');
  const path = request.url ?? '/';
  const language = languageOf(path, request.headers['accept-language']);
  const page = request.headers.accept?.includes('text/html')
    ? await readFile(join(root, language, '404', 'index.html')).catch(() => undefined)
    : undefined;
  response.setHeader('Vary', 'Accept, Accept-Language');
  response.setHeader('Content-Type', page ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8');
  if (page) response.setHeader('Content-Language', language);
  response.end(request.method === 'HEAD' ? undefined : (page ?? 'Not found\n'));
}
