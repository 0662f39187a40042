import { describe, expect, test } from 'vitest';
import { verdictsOf } from '../../../src/engine/verdict.ts';

const definitionOf = (schema: string): string => `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: cups.shop.example}
spec:
  group: shop.example
  scope: Namespaced
  names: {plural: cups, singular: cup, kind: Cup, listKind: CupList}
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, properties: {spec: ${schema}}}}
`;
const cupOf = (spec: string): string => `{apiVersion: shop.example/v1, kind: Cup, metadata: {name: a}, spec: ${spec}}`;

describe('schemas that ask for too much', () => {
  test('forms within forms within forms come to an end', () => {
    const forms = (depth: number): string =>
      depth === 0 ? '{minimum: 1}' : `{anyOf: [${forms(depth - 1)}, ${forms(depth - 1)}, ${forms(depth - 1)}]}`;
    const schema = `{type: array, items: {type: integer, ${forms(8).slice(1)}}`;
    const [verdict] = verdictsOf(cupOf(`[${'0,'.repeat(200)}0]`), '1.37', definitionOf(schema));
    expect(['kind-not-covered', undefined]).toContain(verdict!.unknown);
  });

  test('a pattern that hangs others answers', () => {
    const schema = "{type: string, pattern: '^(([a-z])+.)+[A-Z]([a-z])+$'}";
    const [verdict] = verdictsOf(cupOf('a'.repeat(50_000)), '1.37', definitionOf(schema));
    expect(verdict!.code).toBe(422);
  });

  test('deep schemas and deep objects', () => {
    const deep = 150;
    const schema = `${'{type: object, properties: {a: '.repeat(deep)}{type: string}${'}}'.repeat(deep)}`;
    const object = `${'{a: '.repeat(deep)}x${'}'.repeat(deep)}`;
    expect(verdictsOf(cupOf(object), '1.37', definitionOf(schema))[0]!.code).toBe(201);
  });

  test('keys that JavaScript knows', () => {
    const schema = '{type: object, properties: {__proto__: {type: integer}, constructor: {type: string}}}';
    const [verdict] = verdictsOf(cupOf('{__proto__: x, constructor: y, toString: 1}'), '1.37', definitionOf(schema));
    expect(verdict!.message).toContain('unknown field "spec.toString"');
  });
});

describe('definitions of another form than the server accepts shape nothing', () => {
  test.each(['1', 'null', '[]', '{type: 5}', '{properties: 1}', '{items: [1]}', '{enum: 5, required: {}}'])(
    'schema %s',
    (schema) => {
      expect(verdictsOf(cupOf('{a: 1}'), '1.37', definitionOf(schema))).toHaveLength(1);
    },
  );
});
