import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { commentNames, localizeComments } from '../../src/workbench/localize-comments.ts';
import { sampleSchema } from '../../src/workbench/sample-schema.ts';

const root = join(import.meta.dirname, '../../content/samples');

describe.each(readdirSync(root))('the comments of the sample %s', (id) => {
  const sample = sampleSchema.parse(load(readFileSync(join(root, id, 'sample.yaml'), 'utf8')));
  const manifests = readdirSync(join(root, id))
    .filter((name) => name !== 'sample.yaml')
    .map((name) => readFileSync(join(root, id, name), 'utf8'));
  const asked = manifests.flatMap(commentNames);

  it.each(languages.map((language) => language.id))('have words in %s, and no words are left over', (language) => {
    expect(Object.keys(sample[language].comments)).toEqual(asked);
    for (const manifest of manifests) {
      expect(localizeComments(manifest, sample[language].comments)).not.toMatch(/# \{/);
    }
  });

  it('are no English words in the manifest itself', () => {
    for (const manifest of manifests) expect(manifest).not.toMatch(/^[ \t]*# [^{]/m);
  });
});

it('keeps the indentation, and touches nothing but lines that hold a name alone', () => {
  const manifest = 'a: 1\n  # {here}\nb: "# {here}" # {here} too\n';
  expect(localizeComments(manifest, { here: 'Hier.' })).toBe('a: 1\n  # Hier.\nb: "# {here}" # {here} too\n');
});

it('breaks long words at spaces, and indents each line', () => {
  const words = 'A comment that is longer than what a narrow editor can show in one line.';
  expect(localizeComments('  # {long}\n', { long: words })).toBe(
    '  # A comment that is longer than what a narrow editor can show\n  # in one line.\n',
  );
});

it('names a comment that has no words', () => {
  expect(() => localizeComments('# {missing}\n', {})).toThrow('write "comments.missing"');
});
