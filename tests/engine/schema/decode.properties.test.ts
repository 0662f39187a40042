import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../src/engine/schema/decode.ts';
import { schemaOf } from '../../../src/engine/schema/lookup.ts';
import { newestVersion } from '../../../src/engine/schema/versions.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import type { Entry, Value } from '../../../src/engine/yaml/value.ts';

const kinds = schemaOf(newestVersion).kinds;
const keys = ['spec', 'metadata', 'labels', 'template', 'containers', 'data', '__proto__', 'constructor', 'items', ''];

test('any object of any kind is decoded, and every finding lies inside its text', () => {
  const key = fc.oneof(fc.constantFrom(...keys), fc.string());
  const tree = fc.letrec((again) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(again('value')),
      fc.dictionary(key, again('value')),
    ),
  })).value;
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.dictionary(key, tree), ({ apiVersion, kind }, fields) => {
      const text = JSON.stringify({ ...fields, apiVersion, kind });
      const { value } = readDocument(text);
      if (!value) return;
      for (const { at, code } of decode(value, newestVersion).findings) {
        expect(at.start >= 0 && at.end >= at.start && at.end <= text.length, code).toBe(true);
      }
    }),
  );
});

test('a value that is shared a billion times over is looked at in bounded steps', () => {
  const at = { start: 0, end: 0 };
  const map = (entries: Record<string, Value>): Value => ({
    kind: 'map',
    at,
    entries: new Map(
      Object.entries(entries).map(([name, value]): [string, Entry] => [name, { key: name, keyAt: at, value }]),
    ),
  });
  const text = (value: string): Value => ({ kind: 'string', at, raw: value, plain: true, value });
  let schema = map({ type: text('object') });
  for (let level = 0; level < 30; level++) schema = map({ properties: map({ a: schema, b: schema }) });
  const root = map({
    apiVersion: text('apiextensions.k8s.io/v1'),
    kind: text('CustomResourceDefinition'),
    spec: map({ versions: { kind: 'list', at, items: [map({ schema: map({ openAPIV3Schema: schema }) })] } }),
  });
  expect(decode(root, newestVersion).findings).toEqual([]);
});
