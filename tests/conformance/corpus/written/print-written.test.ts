import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { writtenBases } from '../bases.ts';
import { printTree } from '../print-tree.ts';
import { printWritten } from './print-written.ts';
import { frames, styleOf } from './style.ts';

const bases = writtenBases();

test('block style says what the base says', () => {
  for (const { name, object } of bases) expect(load(printTree(object)), name).toEqual(object);
});

test('however a manifest is written, it says the same', () => {
  for (const { name, object } of bases) {
    for (let way = 0; way < 5; way++) {
      const style = { ...styleOf(`${name}#${way}`), odd: 0 };
      const text = printWritten(object, style);
      expect(load(text), `${name}, ${JSON.stringify(style)}\n${text}`).toEqual(object);
    }
  }
});

test('every frame is used', () => {
  const used = new Set(Array.from({ length: 200 }, (_, seed) => styleOf(`${seed}`).frame));
  expect([...used].sort()).toEqual([...frames].sort());
});
