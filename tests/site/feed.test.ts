import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument, root } from '../../scripts/content/read-document.ts';
import { changeSchema, type Change } from '../../src/site/changes.ts';
import { atomFeed } from '../../src/site/feed.ts';

const words = { title: 'A & B <b>', text: 'New.' };
const change = (id: string, date: string): Change => ({
  id,
  date,
  page: '/learn/',
  en: words,
  de: words,
  ru: words,
  th: words,
});

describe('the feed', () => {
  const feed = atomFeed({ language: 'de', title: 'Neu', site: undefined }, [
    change('a', '2026-01-02'),
    change('b', '2026-03-04'),
  ]);
  test('has the newest change first, and its day', () => {
    expect(feed.indexOf('change:b:de')).toBeLessThan(feed.indexOf('change:a:de'));
    expect(feed).toContain('<updated>2026-03-04T00:00:00Z</updated>\n  <author>');
  });
  test('shows signs of markup as text', () => {
    expect(feed).toContain('<title>A &amp; B &lt;b&gt;</title>');
  });
  test('names paths, and complete addresses where the site is known', () => {
    expect(feed).toContain('<link href="/de/learn/"/>');
    expect(
      atomFeed({ language: 'de', title: 'Neu', site: 'https://x.example' }, [change('a', '2026-01-02')]),
    ).toContain('<link href="https://x.example/de/learn/"/>');
  });
});

test.each(readdirSync(join(root, 'content/changes')))('content/changes/%s has its words in every language', (file) => {
  const { document, problems } = readDocument(join(root, 'content/changes', file), root);
  expect(problems).toEqual([]);
  expect(changeSchema.safeParse(document?.value).error?.issues ?? []).toEqual([]);
});
