import { expect, test } from 'vitest';
import { recordsOf } from '../../../scripts/search/records.ts';
import { separateThaiWords } from '../../../scripts/search/thai-words.ts';
import { queryWords } from '../../../src/components/site/search/query-words.ts';
import { searchAll } from '../../../src/components/site/search/search-all.ts';
import type { Index } from '../../../src/components/site/search/index-of.ts';

test.each([
  ['en', 'What is a selector?', 'selector'],
  ['en', 'service-selects-no-pod', 'service selects no pod'],
  ['de', 'was ist ein Node', 'Node'],
  ['ru', 'что такое узел', 'узел'],
  ['th', 'คลัสเตอร์คืออะไร', 'คลัสเตอร์'],
  ['th', 'label และ selector', 'label และ selector'],
  ['en', 'what is', 'what is'],
  ['en', '  ', ''],
  ['en', 'spec.containers[0] - x', 'spec.containers[0] - x'],
] as const)('%s: "%s" is looked for as "%s"', (language, typed, words) => {
  expect(queryWords(typed, language)).toBe(words);
});

test('Thai words of a page are put apart, tags and scripts stay', () => {
  const html = '<p title="ไม่มีทาง">ไม่มีทาง Pod</p><script>"ไม่มีทาง"</script>';
  const apart = separateThaiWords(html);
  expect(apart).toContain('<p title="ไม่มีทาง">');
  expect(apart).toContain('<script>"ไม่มีทาง"</script>');
  expect(apart.replaceAll('\u200b', '')).toBe(html);
  expect(apart).toContain('\u200b');
});

test('entries of a page are records of their own, and the page keeps the rest', () => {
  const page =
    '<html lang="de"><main data-pagefind-body><h1>Befunde</h1>' +
    '<section aria-labelledby="a-b" data-search-entry><h2 class="x" id="a-b">Titel</h2><p id="p">Text</p></section>' +
    '<section><h2 id="c">Rest</h2></section></main></html>';
  const [whole, entry, ...more] = recordsOf('/de/x/', page);
  expect(more).toEqual([]);
  expect(whole?.html).toContain('Rest');
  expect(whole?.html).not.toContain('Titel');
  expect(entry?.url).toBe('/de/x/#a-b');
  expect(entry?.html).toContain('lang="de"');
  expect(entry?.html).toContain('data-words="a b"');
  expect(entry?.html).not.toContain('id=');
});

test('where no page has all words, those with all but one are found', async () => {
  const asked: string[] = [];
  const index: Index = {
    search: async (words) => {
      asked.push(words);
      const results = words === 'quota limit' ? [{ data: () => Promise.reject(new Error('not asked')) }] : [];
      return { results };
    },
  };
  expect(await searchAll(index, 'quota odd limit')).toHaveLength(1);
  expect(asked).toEqual(['quota odd limit', 'odd limit', 'quota limit', 'quota odd']);
});
