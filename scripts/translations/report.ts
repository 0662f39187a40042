import { sourceLanguage, translatedLanguages, type Language } from '../../src/i18n/languages.ts';
import type { Block } from './block.ts';
import type { Gap } from './compare.ts';
import type { Lock } from './lock.ts';

/** The list of gaps as a translator reads it: one line for each block and state, then the sums and what to do. */
export function reportLines(gaps: readonly Gap[], blocks: readonly Block[], lock: Lock): string[] {
  const rows = new Map<string, { gap: Gap; languages: Language[] }>();
  for (const gap of gaps) {
    const key = `${gap.state} ${gap.block.id}`;
    const row = rows.get(key) ?? { gap, languages: [] };
    row.languages.push(gap.language);
    rows.set(key, row);
  }
  const lines = [...rows.values()].map(({ gap: { state, block }, languages }) => {
    const { file, line } = block.texts.get(sourceLanguage)!;
    return `${state.padEnd(12)} ${languages.join(' ').padEnd(translatedLanguages.length * 3)} ${block.id}  (${file}:${line})`;
  });
  const ids = new Set(blocks.map(({ id }) => id));
  const gone = [...lock.keys()].filter((id) => !ids.has(id)).length;
  const count = (state: Gap['state']): number => gaps.filter((gap) => gap.state === state).length;
  const sums = `${count('stale')} stale, ${count('missing')} missing, ${count('untranslated')} untranslated`;
  lines.push(`${sums}, of ${blocks.length} blocks in ${translatedLanguages.length} languages.`);
  if (gone > 0)
    lines.push(`${gone} ${gone === 1 ? 'block' : 'blocks'} of the lock no longer exist; the next --accept drops them.`);
  if (gaps.length > 0) {
    lines.push('Bring the translations up to date, then: npm run translations -- --accept [path or block id ...]');
  }
  return lines;
}
