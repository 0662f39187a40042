import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { freshCluster } from '../../../src/engine/cluster/cluster.ts';
import { customKindOf, type CustomKind } from '../../../src/engine/custom/custom-kind.ts';
import { settle, throughStorage } from '../../../src/engine/custom/settle.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { toJson } from '../../../src/engine/yaml/to-json.ts';
import { get, type MapValue, type Value } from '../../../src/engine/yaml/value.ts';

const mapIn = (text: string): MapValue => readDocument(text).value as MapValue;

function kindWith(schema: string, more = ''): CustomKind {
  const definition = mapIn(`
spec:
  group: a.example
  names: {kind: A, plural: as}
  versions: [{name: v1, served: true, ${more} schema: {openAPIV3Schema: {type: object, properties: {spec: ${schema}}}}}]
`);
  return customKindOf('a.example/v1', 'A', { ...freshCluster, definitions: [definition] }) as CustomKind;
}

const settled = (spec: string, kind: CustomKind): MapValue =>
  settle(mapIn(`{apiVersion: a.example/v1, kind: A, spec: ${spec}}`), kind);

/** What the server answers for `spec`; measured with the cases of `defaults.yaml`. */
const rows: readonly (readonly [what: string, schema: string, given: string, stored: string])[] = [
  ['a default', '{properties: {a: {default: 1}}}', '{}', '{a: 1}'],
  ['what is written counts', '{properties: {a: {default: 1}}}', '{a: 2}', '{a: 2}'],
  ['a null that is not allowed counts as absent', '{properties: {a: {default: 1}}}', '{a: null}', '{a: 1}'],
  ['a null that is allowed stays', '{properties: {a: {default: 1, nullable: true}}}', '{a: null}', '{a: null}'],
  ['a null without a default goes', '{properties: {a: {type: string}}}', '{a: null}', '{}'],
  ['defaults within a default', '{properties: {a: {default: {}, properties: {b: {default: 2}}}}}', '{}', '{a: {b: 2}}'],
  ['no defaults within what is absent', '{properties: {a: {properties: {b: {default: 2}}}}}', '{}', '{}'],
  ['defaults of items', '{items: {properties: {a: {default: 1}}}}', '[{}, {a: 2}]', '[{a: 1}, {a: 2}]'],
  ['an item that is null', '{items: {default: x}}', '[null]', '[x]'],
  ['values of a map', '{additionalProperties: {properties: {a: {default: 1}}}}', '{b: {}}', '{b: {a: 1}}'],
  ['a null in a map', '{additionalProperties: {type: string}}', '{b: null, c: d}', '{c: d}'],
  ['unknown fields go', '{properties: {a: {type: string}}}', '{a: x, b: 1}', '{a: x}'],
  ['unknown fields stay', '{x-kubernetes-preserve-unknown-fields: true}', '{b: {c: null}}', '{b: {c: null}}'],
  [
    'known fields within what stays',
    '{x-kubernetes-preserve-unknown-fields: true, properties: {a: {properties: {}}}}',
    '{a: {b: 1}, c: 1}',
    '{a: {}, c: 1}',
  ],
];

test.each(rows)('%s', (_, schema, given, stored) => {
  expect(toJson(get(settled(given, kindWith(schema)), 'spec')!)).toEqual(load(stored));
});

describe('what the server adds', () => {
  const object = settled('{}', kindWith('{properties: {a: {default: {b: [1]}}}}'));

  test('is marked as a default all through, and shown at what got it', () => {
    const spec = get(object, 'spec')!;
    const added: Value[] = [get(spec, 'a')!, get(get(spec, 'a'), 'b')!];
    expect(added.map(({ from, at }) => [from, at])).toEqual(added.map(() => ['default', spec.at]));
    expect(spec.from).toBeUndefined();
  });

  test('the status goes where it is written by others', () => {
    const root = mapIn('{apiVersion: a.example/v1, kind: A, status: {}}');
    const schema = '{type: object}, status: {type: object}';
    expect(settle(root, kindWith(schema)).entries.has('status')).toBe(true);
    expect(settle(root, kindWith(schema, 'subresources: {status: {}},')).entries.has('status')).toBe(false);
  });
});

describe('what comes back from the database', () => {
  const kindOf = (strategy: string): CustomKind => {
    const version = (name: string, field: string): string =>
      `{name: ${name}, served: true, storage: ${name === 'v1'}, schema: {openAPIV3Schema: {properties: {spec: {properties: ${field}}}}}}`;
    const definition = mapIn(`
spec:
  group: a.example
  names: {kind: A, plural: as}
  conversion: {strategy: ${strategy}}
  versions:
    - ${version('v1', '{a: {type: string}, c: {default: 1}}')}
    - ${version('v2', '{a: {type: string}, b: {type: string}}')}
`);
    return customKindOf('a.example/v2', 'A', { ...freshCluster, definitions: [definition] }) as CustomKind;
  };
  const object = mapIn('{apiVersion: a.example/v2, kind: A, spec: {a: x, b: y}}');

  test('is what the version in storage knows', () => {
    expect(toJson(get(throughStorage(object, kindOf('None')), 'spec')!)).toEqual({ a: 'x' });
  });

  test('is not known where a webhook converts', () => {
    expect(throughStorage(object, kindOf('Webhook'))).toBe(object);
  });
});
