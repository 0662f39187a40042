import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { sourceLanguage, translatedLanguages } from '../../src/i18n/languages.ts';
import { root } from '../content/read-document.ts';
import { withoutNumbers } from '../translations/lesson-blocks.ts';
import { hashOf, readLock } from '../translations/lock.ts';
import { proseBlocks } from '../translations/prose-blocks.ts';

/** What is put at the head of a stale block; the pages give it as a component. */
const mark = '<Stale />';

/**
 * Marks every block of a translated lesson whose English has changed since it was translated, so that its readers see
 * which part is old.
 */
export function markStale(): Plugin {
  return {
    name: 'mark-stale',
    enforce: 'pre',
    transform: {
      order: 'pre',
      handler(code, id) {
        const [path = ''] = id.split('?');
        const language = translatedLanguages.find((each) => basename(path) === `${each}.mdx`);
        const english = join(dirname(path), `${sourceLanguage}.mdx`);
        if (!language || !existsSync(english)) return undefined;
        const folder = withoutNumbers(relative(root, dirname(path)).split(sep).join('/'));
        const isStale = (block: string, text: string): boolean =>
          readLock(root).get(`${folder}#${block}`)?.get(language) !== hashOf(text);
        const marked = withMarks(code, readFileSync(english, 'utf8'), isStale);
        return marked === code ? undefined : { code: marked, map: null };
      },
    },
  };
}

/**
 * The prose of a translation with a mark at the head of each stale block.
 * @param isStale tells of the id of a block and its English whether the translation is of another English
 */
export function withMarks(
  translation: string,
  english: string,
  isStale: (block: string, text: string) => boolean,
): string {
  const own = proseBlocks(translation, '');
  const lines = translation.split('\n');
  const at = [...proseBlocks(english, '')].flatMap(([id, { text }]) => {
    const line = own.get(id)?.line;
    return line !== undefined && !id.startsWith('head.') && isStale(id, text) ? [line] : [];
  });
  for (const line of new Set(at)) {
    const text = lines[line - 1] ?? '';
    const [tag = ''] = /^\s*<[A-Z]\w*(?:\s+[\w-]+="[^"]*")*\s*>/.exec(text) ?? [];
    // What has no inside gets its mark before it.
    lines[line - 1] = tag === '' ? `${mark}\n\n${text}` : `${tag}\n\n${mark}\n\n${text.slice(tag.length)}`;
  }
  return lines.join('\n');
}
