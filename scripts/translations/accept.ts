import { sourceLanguage, translatedLanguages, type Language } from '../../src/i18n/languages.ts';
import type { Block } from './block.ts';
import { hashOf, type Lock } from './lock.ts';

/**
 * The lock after somebody has said that translations are up to date. Each of `what` is the path of a file or folder
 * (that of one language means this language alone), a block's id or the beginning of ids; none means everything.
 * Blocks that no longer exist leave the lock. `unknown` are those of `what` that name nothing.
 */
export function accept(
  blocks: readonly Block[],
  lock: Lock,
  what: readonly string[],
): { lock: Lock; unknown: string[] } {
  const named = new Set<string>();
  const accepted = blocks.map(({ id, texts }): [string, Map<Language, string>] => {
    const hash = hashOf(texts.get(sourceLanguage)!.text);
    const entries = translatedLanguages.flatMap((language): [Language, string][] => {
      const text = texts.get(language);
      const old = lock.get(id)?.get(language);
      const meant = what.filter(
        (one) =>
          isOrHolds(one, id) || isOrHolds(one, texts.get(sourceLanguage)!.file) || isOrHolds(one, text?.file ?? ''),
      );
      for (const one of meant) named.add(one);
      if (text && (what.length === 0 || meant.length > 0)) return [[language, hash]];
      return old === undefined ? [] : [[language, old]];
    });
    return [id, new Map(entries)];
  });
  return {
    lock: new Map(accepted.filter(([, hashes]) => hashes.size > 0)),
    unknown: what.filter((one) => !named.has(one)),
  };
}

/** `findings/x` holds `findings/x#why`; `content/lessons/` holds what lies below it. */
function isOrHolds(one: string, id: string): boolean {
  const begin = one.replace(/^\.\//, '').replace(/\/$/, '');
  return id === begin || (id.startsWith(begin) && ['/', '#', '.'].includes(id[begin.length] ?? ''));
}
