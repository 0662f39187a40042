import { expect, test } from 'vitest';
import { verdictsOfUpdate } from '../../../src/engine/update/verdict-of-update.ts';

const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: cups.shop.example }
spec:
  group: shop.example
  scope: Namespaced
  names: { plural: cups, singular: cup, kind: Cup }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties: { spec: { type: object, properties: { size: { type: integer, minimum: 1 } } } }
`;
const cup = (name: string, size: number): string =>
  `apiVersion: shop.example/v1\nkind: Cup\nmetadata: { name: ${name} }\nspec: { size: ${size} }\n`;

test.each<[about: string, update: string, code: number]>([
  ['another value', cup('a', 2), 200],
  ['a value that the schema refuses', cup('a', 0), 422],
  ['another name', cup('b', 2), 404],
  ['an old version', cup('a', 2).replace('name: a', 'name: a, resourceVersion: "1"'), 409],
])('a custom resource gets %s', (_about, update, code) => {
  const verdicts = verdictsOfUpdate(cup('a', 1), update, '1.37', definition);
  expect(verdicts.map((verdict) => verdict.code)).toEqual([code]);
});
