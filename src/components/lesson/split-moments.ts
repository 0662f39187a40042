import { unescapeHtml } from './html.ts';

/** The words of the moments of a recording, as `Moment` writes them, in order. */
export function splitMoments(html: string): { readonly at: string; readonly words: string }[] {
  return [...html.matchAll(/<!--moment ([^]*?)-->([^]*?)<!--\/moment-->/g)].map(([, at = '', words = '']) => ({
    at: unescapeHtml(at),
    words: words.trim(),
  }));
}
