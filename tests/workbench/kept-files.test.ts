import { expect, it } from 'vitest';
import { packFiles, unpackFiles } from '../../src/workbench/kept-files.ts';

it('brings back what was kept', () => {
  const files = [
    { name: 'a.yaml', text: 'kind: Pod\n' },
    { name: 'b.yaml', text: '' },
  ];
  expect(unpackFiles(packFiles(files))).toEqual(files);
});

it('keeps files that nobody has changed by their name, and brings back those of today', () => {
  const made = [{ name: 'a.yaml', text: '# Guten Tag\n' }];
  const untouched = {
    nameOf: (files: readonly { text: string }[]) => (files[0]?.text.startsWith('# ') ? 'greeting' : undefined),
    filesOf: (name: string) => (name === 'greeting' ? made : undefined),
  };
  const kept = packFiles([{ name: 'a.yaml', text: '# Hello\n' }], untouched);
  expect(kept).not.toContain('Hello');
  expect(unpackFiles(kept, untouched)).toEqual(made);
  expect(unpackFiles('{"untouched":"gone"}', untouched)).toBeUndefined();
  expect(unpackFiles(packFiles([{ name: 'a.yaml', text: 'mine' }], untouched), untouched)).toEqual([
    { name: 'a.yaml', text: 'mine' },
  ]);
});

it.each([undefined, '', 'null', '{', '[]', '{"files":[]}', '{"files":[{"name":1,"text":""}]}', '{"files":{}}'])(
  'takes %j for nothing',
  (text) => {
    expect(unpackFiles(text)).toBeUndefined();
  },
);
