import { sourceLanguage, translatedLanguages, type Language } from '../../src/i18n/languages.ts';
import type { Block } from './block.ts';
import { hashOf, type Lock } from './lock.ts';

/**
 * A translation that needs a hand. `untranslated`: there is no text. `missing`: there is one, and nobody has said which
 * English it translates. `stale`: the English has changed since.
 */
export type Gap = {
  readonly state: 'untranslated' | 'missing' | 'stale';
  readonly block: Block;
  readonly language: Language;
};

/** Compares the content with the lock, block by block in the order of the ids. */
export function gapsOf(blocks: readonly Block[], lock: Lock): Gap[] {
  return blocks.flatMap((block) =>
    translatedLanguages.flatMap((language): Gap[] => {
      const hash = lock.get(block.id)?.get(language);
      if (!block.texts.has(language)) return [{ state: 'untranslated', block, language }];
      if (hash === undefined) return [{ state: 'missing', block, language }];
      return hash === hashOf(block.texts.get(sourceLanguage)!.text) ? [] : [{ state: 'stale', block, language }];
    }),
  );
}
