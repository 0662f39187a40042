import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { openGraph } from '../../src/site/open-graph.ts';

const page = { language: 'th', path: '/learn/pod/', title: 'Pod', description: 'One.', previewAlt: 'A page.' } as const;
const site = new URL('https://drydock.example');

describe('the preview of a page', () => {
  test('names page and picture by complete addresses', () => {
    const properties = new Map(openGraph(site, page));
    expect(properties.get('og:url')).toBe('https://drydock.example/th/learn/pod/');
    expect(properties.get('og:image')).toBe('https://drydock.example/preview/th.png');
    expect(properties.get('og:image:alt')).toBe('A page.');
  });

  test('has no address where nobody says where the site stands', () => {
    expect(openGraph(undefined, page).filter(([, content]) => content.includes('/'))).toEqual([]);
  });

  test.each([
    ['/', 'website'],
    ['/learn/', 'website'],
    ['/learn/pod/', 'article'],
  ])('says of %s that it is a %s', (path, type) => {
    expect(new Map(openGraph(site, { ...page, path })).get('og:type')).toBe(type);
  });

  test('names the other languages', () => {
    const others = openGraph(site, page).filter(([property]) => property === 'og:locale:alternate');
    expect(others.map(([, locale]) => locale)).toEqual(['en_GB', 'de_DE', 'ru_RU']);
  });

  test.each(languages)('has a picture for $id, in the size that it names', ({ id }) => {
    const file = `public/preview/${id}.png`;
    expect(existsSync(file)).toBe(true);
    // Width and height stand in the first chunk of a PNG.
    const head = readFileSync(file);
    const properties = new Map(openGraph(site, page));
    expect([head.readUInt32BE(16), head.readUInt32BE(20)].map(String)).toEqual(
      ['og:image:width', 'og:image:height'].map((name) => properties.get(name)),
    );
  });
});
