import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostLines, yamlLines } from '../../../src/engine/stored/yaml-lines.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { toJson, type Json } from '../../../src/engine/yaml/to-json.ts';

const valueOf = (text: string) => readDocument(text).value!;
const printed = (json: Json): string =>
  yamlLines(valueOf(JSON.stringify(json)))
    .map(({ text }) => text)
    .join('\n');

describe('an object as kubectl prints it', () => {
  test('keys in order, lists not indented, texts in quotes only where they need them', () => {
    const object = {
      kind: 'Pod',
      apiVersion: 'v1',
      metadata: { name: 'web', labels: { version: '1.37', on: 'yes' } },
      spec: {
        containers: [{ name: 'web', args: ['a', '--b=c', '- d'], ports: [] }],
        nodeSelector: {},
        note: 'a: b',
        share: '25%',
        size: '1Gi',
      },
    };
    expect(`\n${printed(object)}`).toBe(`
apiVersion: v1
kind: Pod
metadata:
  labels:
    "on": "yes"
    version: "1.37"
  name: web
spec:
  containers:
  - args:
    - a
    - "--b=c"
    - "- d"
    name: web
    ports: []
  nodeSelector: {}
  note: "a: b"
  share: 25%
  size: 1Gi`);
  });

  test('texts of several lines as blocks', () => {
    expect(printed({ a: 'one\ntwo\n', b: 'one\n\ntwo', c: ' one\ntwo' })).toBe(
      'a: |\n  one\n  two\nb: |-\n  one\n\n  two\nc: " one\\ntwo"',
    );
  });

  test('is read as what it was', () => {
    const key = fc.oneof(
      fc.constantFrom('a', 'on', '1', '~', 'x y', '<<', '- a', 'é', 'a:', '#'),
      fc.string({ maxLength: 8 }),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }).filter((each) => each.isWellFormed()),
      fc.string({ unit: fc.constantFrom(...'ab:#-\n\t "\'|>{}[],&*!%@`0.'), maxLength: 12 }),
      fc.constantFrom(
        '',
        'null',
        'TRUE',
        '0x1',
        '1e3',
        '.5',
        '2026-01-01',
        '=',
        '...',
        '---',
        '\u2028',
        '\ufeffa',
        'a #b',
        '25%',
        '1Gi',
        '0.5m',
        '1E',
        '10s',
        '1.5Ei',
      ),
    );
    const json = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(key, tie('json'), { maxKeys: 4 }),
      ),
    })).json;
    fc.assert(
      fc.property(fc.dictionary(key, json, { minKeys: 1, maxKeys: 4 }), (object) => {
        const plain = JSON.parse(JSON.stringify(object)) as Json;
        const value = valueOf(JSON.stringify(plain));
        const again = readDocument(
          yamlLines(value)
            .map((line) => line.text)
            .join('\n'),
        );
        expect(again.findings).toEqual([]);
        expect(toJson(again.value!)).toEqual(toJson(value));
      }),
      { numRuns: 150 },
    );
  });

  test('a long text that ends in something odd is read once', () => {
    const long = `${'a-word '.repeat(120)}*`;
    expect(printed({ a: long })).toBe(`a: "${long}"`);
  });

  test('and no longer than anybody reads', () => {
    expect(yamlLines(valueOf(JSON.stringify(Array.from({ length: 5000 }, () => 'a'))))).toHaveLength(mostLines);
  });
});
