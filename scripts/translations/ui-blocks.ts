import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages, sourceLanguage, type Language } from '../../src/i18n/languages.ts';
import { readDocument } from '../content/read-document.ts';
import type { Block, BlockText } from './block.ts';

/** The interface strings: a block for each key of `content/ui/en/<namespace>.json`. */
export function uiBlocks(base: string): Block[] {
  const folder = join(base, 'content/ui', sourceLanguage);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return files.flatMap((name) => {
    const versions = languages.map(({ id }) => [id, stringsOf(join(base, 'content/ui', id, name), base)] as const);
    const keys = [...(versions.find(([id]) => id === sourceLanguage)?.[1].keys() ?? [])];
    return keys.map((key): Block => {
      const texts = versions.flatMap(([id, strings]): [Language, BlockText][] => {
        const text = strings.get(key);
        return text ? [[id, text]] : [];
      });
      return { id: `ui/${name.replace(/\.json$/, '')}#${key}`, format: 'icu', texts: new Map(texts) };
    });
  });
}

function stringsOf(path: string, base: string): Map<string, BlockText> {
  const { document } = existsSync(path) ? readDocument(path, base) : {};
  const strings = new Map<string, BlockText>();
  if (!document) return strings;
  for (const [key, entry] of Object.entries(document.value as Record<string, unknown>)) {
    const text = typeof entry === 'object' && entry !== null && 'message' in entry ? entry.message : entry;
    if (typeof text !== 'string' || text.trim() === '') continue;
    strings.set(key, { file: document.file, line: document.lineOf([key]), text: text.trim() });
  }
  return strings;
}
