import { expect, it } from 'vitest';
import { packFiles, unpackFiles } from '../../src/workbench/kept-files.ts';

it('brings back what was kept', () => {
  const files = [
    { name: 'a.yaml', text: 'kind: Pod\n' },
    { name: 'b.yaml', text: '' },
  ];
  expect(unpackFiles(packFiles(files))).toEqual(files);
});

it.each([undefined, '', 'null', '{', '[]', '{"files":[]}', '{"files":[{"name":1,"text":""}]}', '{"files":{}}'])(
  'takes %j for nothing',
  (text) => {
    expect(unpackFiles(text)).toBeUndefined();
  },
);
