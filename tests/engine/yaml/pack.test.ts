import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDefaults } from '../../../src/engine/defaults/apply-defaults.ts';
import { schemaOf } from '../../../src/engine/schema/lookup.ts';
import { pack, unpack } from '../../../src/engine/yaml/pack.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { get, itemsOf, type Value } from '../../../src/engine/yaml/value.ts';

const read = (text: string): Value => readDocument(text).value!;
/** Over to another thread and back. */
const passed = (...values: readonly Value[]): readonly Value[] => unpack(structuredClone(pack(values)));

it.each([
  [
    'scalars',
    'a: [null, ~, true, false, 1, -0, 0x1f, 9223372036854775807, 1.5, .inf, -.inf, .nan, text, "te\\txt", on]',
  ],
  ['keys of all kinds', '1: a\ntrue: b\n"": c\n? [x]\n: d\n__proto__: e\n'],
  ['what is shared', 'a: &a {b: &b [1]}\nc: *a\nd: {<<: *a, e: *b}\n'],
  ['block scalars', 'a: |\n  one\n  two\nb: >-\n  one\n  two\n'],
  ['nothing', '{}'],
  ['lone surrogates', '"\\ud83d": "\\udc00"'],
])('hands over %s', (_, text) => {
  expect(passed(read(text))).toEqual([read(text)]);
});

it('hands over many, in order', () => {
  const values = ['a', '[b]', '{c: a}', 'a'].map(read);
  expect(passed(...values)).toEqual(values);
});

it('says what the server wrote', () => {
  const root = read('apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 1}]}\n');
  const { type } = schemaOf('1.37').kinds.find(({ kind }) => kind === 'Service')!;
  const filled = root.kind === 'map' ? applyDefaults(root, type, '1.37') : root;
  expect(get(get(filled, 'spec'), 'type')).toMatchObject({ from: 'default' });
  expect(passed(filled)).toEqual([filled]);
});

it('does not write out again and again what many aliases share', () => {
  const root = read(`a: &a [${Array(1000).fill('x').join(', ')}]\nb: [${Array(50).fill('*a').join(', ')}]\n`);
  expect(pack([root]).cells.length).toBeLessThan(10_000);
  const [back, other] = passed(root, read('b'));
  const items = itemsOf(get(back, 'b'));
  expect(items).toHaveLength(50);
  for (const each of items) expect(each).toBe(get(back, 'a'));
  expect(other).toEqual(read('b'));
});

describe('whatever is written', () => {
  const scalar = fc.oneof(fc.constantFrom('a', '1', '1.5', 'true', '~', '"x\\ty"', "'y'", '*a'), fc.string());
  const written = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      scalar,
      fc.array(tie('node'), { maxLength: 4 }).map((all) => `&a [${all.join(', ')}]`),
      fc
        .array(fc.tuple(scalar, tie('node')), { maxLength: 4 })
        .map((all) => `{${all.map((each) => each.join(': ')).join(', ')}}`),
    ),
  })).node;

  it('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 3 }), (texts) => {
        const values = texts.flatMap((text) => readDocument(text).value ?? []);
        expect(passed(...values)).toEqual(values);
      }),
    );
  });
});
