import { expect, test } from 'vitest';
import { readPlainBlocks } from '../../../src/engine/yaml/plain-blocks.ts';
import { readAnyYaml } from '../../../src/engine/yaml/read.ts';
import { writtenBases } from '../../conformance/corpus/bases.ts';
import { printTree } from '../../conformance/corpus/print-tree.ts';
import { random } from '../../fuzz/random.ts';

/** What is put into a manifest to spoil it: everything that has a meaning in YAML, and much that nearly has one. */
const pieces = [
  ...[' ', '  ', '\n', '\n\n', '\n  ', '\n    ', '\t', '\r', '\u0085', '\u00a0', '\u2028', '\ufeff', '😀', 'é'],
  ...[':', ': ', ' : ', '::', 'a:b', 'k:\n', '"a": ', "'b': ", '<<: ', 'on: ', '1: ', 'a: 1\n', '? ', ', ', 'a b'],
  ...['- ', '-', '- - ', '\n- a', '\n  - b: c', '\n    d: e', '-1', '--x', '---', '...', '\n---\n', '%YAML 1.2\n'],
  ...['"', "'", '"x"', "''", '"a\\nb"', '"\\x41"', '"\\q"', '"\\ud800"', '\\', '|', '>', '|-\n', '`', '@', '!!str '],
  ...['[', ']', '{', '}', '[]', '{}', '{a: b}', '[a, "b"]', '[a, ]', '{a: [1, x-y]}', '[a b]', '{a:b}', '&a ', '*a'],
  ...['#', ' #', ' # c', '\n#c\n', '\n   # c\n', '~', 'null', 'yes', '.inf', '0x1F', '1_0', '1e3', '=', '<', '$(x)'],
];

const manifests = writtenBases().map(({ object }) => printTree(object));
const plain = manifests.filter((text) => readPlainBlocks(text));

/** Both readings, where the plain one has an answer. */
function expectSame(text: string): boolean {
  const read = readPlainBlocks(text);
  if (read) expect({ ...read, findings: [], complete: true }, text).toEqual(readAnyYaml(text));
  return read !== undefined;
}

test('most manifests are plain, and read alike', () => {
  for (const text of plain) expectSame(text);
  expect(plain.length).toBeGreaterThan(manifests.length * 0.8);
});

test('spoilt manifests read alike or are not plain', () => {
  let read = 0;
  for (let number = 0; number < 4000; number++) {
    const { pick, below, times, chance } = random(1, number);
    let text = pick(plain).slice(0, 800);
    for (let changes = 1 + times(3); changes > 0; changes--) {
      const at = below(text.length);
      text = text.slice(0, at) + (chance(0.8) ? pick(pieces) : '') + text.slice(at + times(12));
    }
    if (expectSame(text)) read++;
  }
  expect(read).toBeGreaterThan(400);
});

test('small texts of such pieces read alike or are not plain', () => {
  let read = 0;
  for (let number = 0; number < 8000; number++) {
    const { pick, below, chance } = random(2, number);
    let text = chance(0.7) ? 'a: ' : '';
    for (let count = 1 + below(10); count > 0; count--) text += pick(pieces);
    if (expectSame(text)) read++;
  }
  expect(read).toBeGreaterThan(200);
});

test.each([
  ['a tab', 'a:\tb\n'],
  ['equal keys', 'a: 1\na: 2\n'],
  ['a text of two lines', 'a: b\n  c\n'],
  ['a key that is no string', 'null: 1\n'],
  ['a merged key', '<<: {a: 1}\n'],
  ['a list as the whole document', '- a\n'],
  ['a separator', 'a: 1\n---\nb: 2\n'],
  ['a level of its own', 'a:\n    b: 1\n  c: 2\n'],
  ['an infinite number', 'a: .inf\n'],
])('%s is not plain', (_, text) => {
  expect(readPlainBlocks(text)).toBeUndefined();
});
