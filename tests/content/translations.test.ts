import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accept } from '../../scripts/translations/accept.ts';
import { gapsOf } from '../../scripts/translations/compare.ts';
import { lockFile, readLock, writeLock } from '../../scripts/translations/lock.ts';
import { readBlocks } from '../../scripts/translations/read-blocks.ts';
import { reportLines } from '../../scripts/translations/report.ts';
import { runTranslations } from '../../scripts/translations/run-translations.ts';
import { contentRoot, writeContent } from '../content-root.ts';

const lesson = 'content/lessons/04-objects/02-labels';
const prose = (title: string, callout: string): string => `---
title: ${title}
can:
  - see it
---
<Section id="selectors" title="${title}">
Words with \`<Code>\`.
{/* a comment, not translated */}
<Example name="pod">
<Callout at="Pod/web spec.containers">
${callout}
</Callout>
</Example>
More words.
</Section>
`;

const files: Record<string, string> = { 'content/glossary.yaml': 'terms:\n  - id: pod\n' };
files['content/ui/en/site.json'] = '{\n  "skip": {"message": "Skip", "note": "Link."}\n}';
for (const id of ['en', 'de', 'ru', 'th']) {
  if (id !== 'en') files[`content/ui/${id}/site.json`] = '{ "skip": "x" }';
  files[`${lesson}/${id}.mdx`] = prose(`Title ${id}`, `Callout ${id}`);
  files[`${lesson}/exercises/fix/${id}.yaml`] = `title: ${id}\ngoals:\n  reached: {goal: ${id}}\n`;
  files['content/glossary.yaml'] += `    ${id}: {term: Pod, definition: What runs., forbidden: [no]}\n`;
}
const texts = ['en', 'de', 'ru', 'th'].map((id) => `${id}: {message: m ${id}, why: w, mend: n}\n`);
files['content/findings/wrong-type.yaml'] = `lesson: labels\n${texts.join('')}examples: []\n`;

const gaps = (base: string): string[] =>
  gapsOf(readBlocks(base), readLock(base)).map(({ state, block, language }) => `${state} ${language} ${block.id}`);
const acceptAll = (base: string, ...what: string[]): void =>
  writeLock(base, accept(readBlocks(base), readLock(base), what).lock);

test('blocks have ids that do not depend on numbers, languages or order', () => {
  expect(readBlocks(contentRoot(files)).map(({ id }) => id)).toEqual([
    'findings/wrong-type#mend',
    'findings/wrong-type#message',
    'findings/wrong-type#why',
    'glossary#pod.definition',
    'glossary#pod.term',
    'lessons/objects/labels#head.can.0',
    'lessons/objects/labels#head.title',
    'lessons/objects/labels#selectors',
    'lessons/objects/labels#selectors/pod/Pod/web:spec.containers',
    'lessons/objects/labels/exercises/fix#goals.reached.goal',
    'lessons/objects/labels/exercises/fix#title',
    'ui/site#skip',
  ]);
});

test('a block holds its own text, not that of its parts or comments', () => {
  const section = readBlocks(contentRoot(files)).find(({ id }) => id.endsWith('#selectors'))!;
  expect(section.texts.get('de')!.text.split(/\s+/).join(' ')).toBe('Title de Words with `<Code>`. More words.');
  expect(section.texts.get('de')).toMatchObject({ file: `${lesson}/de.mdx`, line: 6 });
});

test('nothing is up to date until it is accepted, then everything is', () => {
  const base = contentRoot(files);
  expect(gaps(base)).toHaveLength(12 * 3);
  expect(gaps(base)[0]).toBe('missing de findings/wrong-type#mend');
  acceptAll(base);
  expect(gaps(base)).toEqual([]);
});

const changes: Record<string, [path: string, before: string, after: string, block: string]> = {
  'an interface string': ['content/ui/en/site.json', '"Skip"', '"Skip to content"', 'ui/site#skip'],
  'a finding': ['content/findings/wrong-type.yaml', 'm en', 'm EN', 'findings/wrong-type#message'],
  'a term': [
    'content/glossary.yaml',
    'en: {term: Pod, definition: What runs.',
    'en: {term: Pod, definition: What stops.',
    'glossary#pod.definition',
  ],
  'a section': [`${lesson}/en.mdx`, 'More words.', 'Fewer words.', 'lessons/objects/labels#selectors'],
  'a component in a section': [
    `${lesson}/en.mdx`,
    'Callout en',
    'Callout EN',
    'lessons/objects/labels#selectors/pod/Pod/web:spec.containers',
  ],
  'an exercise': [
    `${lesson}/exercises/fix/en.yaml`,
    'title: en',
    'title: EN',
    'lessons/objects/labels/exercises/fix#title',
  ],
};

describe.each(Object.entries(changes))('%s', (_, [path, before, after, block]) => {
  test('whose English changes is stale in each language, until it is accepted', () => {
    const base = contentRoot(files);
    acceptAll(base);
    const text = readFileSync(join(base, path), 'utf8');
    expect(text).toContain(before);
    writeContent(base, path, text.replace(before, after));
    expect(gaps(base)).toEqual(['de', 'ru', 'th'].map((language) => `stale ${language} ${block}`));
    acceptAll(base, block);
    expect(gaps(base)).toEqual([]);
  });
});

test('English that is only wrapped anew is not stale', () => {
  const base = contentRoot(files);
  acceptAll(base);
  writeContent(base, `${lesson}/en.mdx`, files[`${lesson}/en.mdx`]!.replace('More words.', 'More\nwords.'));
  expect(gaps(base)).toEqual([]);
});

test('an added block is untranslated, then missing, then accepted', () => {
  const base = contentRoot(files);
  acceptAll(base);
  writeContent(
    base,
    'content/ui/en/site.json',
    files['content/ui/en/site.json']!.replace('\n}', ', "top": {"message": "Top", "note": "Link."}}'),
  );
  expect(gaps(base)).toEqual(['de', 'ru', 'th'].map((id) => `untranslated ${id} ui/site#top`));
  acceptAll(base);
  expect(gaps(base)).toHaveLength(3);
  writeContent(base, 'content/ui/de/site.json', '{"skip": "x", "top": "Nach oben"}');
  expect(gaps(base)).toContain('missing de ui/site#top');
  acceptAll(base, 'content/ui/de/site.json');
  expect(gaps(base)).toEqual(['ru', 'th'].map((id) => `untranslated ${id} ui/site#top`));
});

test('one language, one file and one folder can be accepted alone', () => {
  const base = contentRoot(files);
  acceptAll(base, `${lesson}/de.mdx`);
  expect(gaps(base).filter((gap) => gap.includes('lessons/objects/labels#') && gap.startsWith('missing de'))).toEqual(
    [],
  );
  expect(gaps(base).filter((gap) => gap.includes('lessons/objects/labels#'))).toHaveLength(4 * 2);
  acceptAll(base, 'content/lessons');
  expect(gaps(base).filter((gap) => gap.includes('lessons/'))).toEqual([]);
  acceptAll(base, 'findings/wrong-type');
  expect(gaps(base).filter((gap) => gap.includes('findings/'))).toEqual([]);
  expect(accept(readBlocks(base), new Map(), ['findings/wrong-tpye']).unknown).toEqual(['findings/wrong-tpye']);
});

test('a block that is gone leaves the lock with the next accept', () => {
  const base = contentRoot(files);
  acceptAll(base);
  writeContent(
    base,
    'content/findings/wrong-type.yaml',
    'en: {message: m en}\nde: {message: m}\nru: {message: m}\nth: {message: m}\n',
  );
  const lock = readLock(base);
  expect(reportLines([], readBlocks(base), lock).at(-1)).toBe(
    '2 blocks of the lock no longer exist; the next --accept drops them.',
  );
  acceptAll(base, 'ui/site');
  expect([...readLock(base).keys()].filter((id) => id.startsWith('findings/'))).toEqual([
    'findings/wrong-type#message',
  ]);
});

test('the lock is sorted and writes the same twice', () => {
  const base = contentRoot(files);
  acceptAll(base);
  const first = readFileSync(join(base, lockFile), 'utf8');
  writeLock(base, new Map([...readLock(base)].reverse()));
  expect(readFileSync(join(base, lockFile), 'utf8')).toBe(first);
  const lines = first.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
  expect(lines).toEqual([...lines].sort());
  expect(lines[0]).toMatch(/^findings\/wrong-type#mend de:[0-9a-f]{10} ru:[0-9a-f]{10} th:[0-9a-f]{10}$/);
});

test('the command fails while something is stale or missing, and writes nothing for a wrong name', () => {
  const base = contentRoot(files);
  expect(runTranslations([], base).exitCode).toBe(1);
  const wrong = runTranslations(['--accept', 'ui/site#skpi'], base);
  expect(wrong).toEqual({
    lines: ['"ui/site#skpi" is neither a block nor a file with blocks. Did you mean "ui/site#skip"?'],
    exitCode: 1,
  });
  expect(readLock(base).size).toBe(0);
  expect(runTranslations(['--acept'], base).exitCode).toBe(1);
  expect(runTranslations(['--accept'], base)).toEqual({
    lines: ['0 stale, 0 missing, 0 untranslated, of 12 blocks in 3 languages.'],
    exitCode: 0,
  });
  expect(runTranslations([], base).exitCode).toBe(0);
});
