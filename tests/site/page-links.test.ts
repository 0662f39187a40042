import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { pageLinks, sitemapLinks } from '../../src/site/page-links.ts';

const site = new URL('https://drydock.example');
const of = (path: string, language?: 'de') =>
  pageLinks(site, path, language).map(({ hreflang, href }) => [hreflang, href]);

describe('the links of a page', () => {
  test('name it by its complete address, in every language, and once for all others', () => {
    expect(of('/learn/', 'de')).toEqual([
      [undefined, 'https://drydock.example/de/learn/'],
      ['en', 'https://drydock.example/en/learn/'],
      ['de', 'https://drydock.example/de/learn/'],
      ['ru', 'https://drydock.example/ru/learn/'],
      ['th', 'https://drydock.example/th/learn/'],
      ['x-default', 'https://drydock.example/en/learn/'],
    ]);
  });

  test.each([undefined, 'de'] as const)('of a first page (%s) send all others to the page that chooses', (language) => {
    expect(of('/', language).at(-1)).toEqual(['x-default', 'https://drydock.example/']);
    expect(of('/', language)[0]).toEqual([undefined, `https://drydock.example/${language ? `${language}/` : ''}`]);
  });

  test('name each language once', () => {
    const named = of('/').map(([hreflang]) => hreflang);
    expect(named.filter((each) => languages.some(({ id }) => id === each))).toEqual(languages.map(({ id }) => id));
  });

  test('are none where nobody says where the site stands', () => {
    expect(pageLinks(undefined, '/learn/', 'de')).toEqual([]);
  });
});

test.each([
  ['https://drydock.example/', 'https://drydock.example/th/', 'https://drydock.example/'],
  ['https://drydock.example/de/', 'https://drydock.example/th/', 'https://drydock.example/'],
  ['https://drydock.example/de/learn/', 'https://drydock.example/th/learn/', 'https://drydock.example/en/learn/'],
])('the sitemap names %s in each language once', (page, thai, others) => {
  const links = sitemapLinks(page);
  expect(links.map(({ lang }) => lang)).toEqual([...languages.map(({ id }) => id), 'x-default']);
  expect(links.find(({ lang }) => lang === 'th')?.url).toBe(thai);
  expect(links.at(-1)?.url).toBe(others);
});
