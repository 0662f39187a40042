import type { Language } from '../../src/i18n/languages.ts';
import { gapsOf } from '../translations/compare.ts';
import { lessonBlocks } from '../translations/lesson-blocks.ts';
import { readLock } from '../translations/lock.ts';

/**
 * What of the lessons beside their prose has an older translation than its English: heads by `lesson`, exercises by
 * `lesson/exercise`. What is not translated at all falls back to English and is none of these.
 */
export function staleHeads(base: string): { readonly [owner: string]: readonly Language[] } {
  const stale: Record<string, Language[]> = {};
  for (const { state, block, language } of gapsOf(lessonBlocks(base), readLock(base))) {
    const [, lesson, exercise] = /^lessons\/[^/]+\/([^/#]+)(?:\/exercises\/([^/#]+))?#(?:head\.)?/.exec(block.id) ?? [];
    const isOurs = exercise !== undefined || block.id.includes('#head.');
    if (state === 'untranslated' || lesson === undefined || !isOurs) continue;
    const languages = (stale[exercise === undefined ? lesson : `${lesson}/${exercise}`] ??= []);
    if (!languages.includes(language)) languages.push(language);
  }
  return stale;
}
