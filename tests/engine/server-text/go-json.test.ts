import { describe, expect, test } from 'vitest';
import { goJson } from '../../../src/engine/server-text/go-json.ts';
import {
  goType,
  typesOfField,
  typesOfItem,
  typesOfKind,
  type GoTypes,
} from '../../../src/engine/server-text/shapes.ts';
import type { Json } from '../../../src/engine/yaml/to-json.ts';

/** The types behind a path such as `spec.versions[]` of a kind. */
function typesAt(kind: string, path: string): GoTypes {
  const [apiVersion = '', name = ''] = kind.split(' ');
  let types = typesOfKind(apiVersion, name)!;
  for (const step of path.match(/[^.[\]]+|\[\]/g) ?? []) {
    types = (step === '[]' ? typesOfItem(types) : typesOfField(types, step))!;
  }
  return types;
}

/** Kind, path, the value in the manifest, and what the API server 1.37 prints of it in a message. */
const printed: readonly [string, string, Json | undefined, string][] = [
  [
    'policy/v1 PodDisruptionBudget',
    'spec',
    { minAvailable: 1, maxUnavailable: 1, selector: { matchLabels: { app: 'web' } } },
    '{"MinAvailable":1,"Selector":{"matchLabels":{"app":"web"}},"MaxUnavailable":1,"UnhealthyPodEvictionPolicy":null}',
  ],
  [
    'apiextensions.k8s.io/v1 CustomResourceDefinition',
    'spec.versions',
    [{ name: 'v1', served: true, storage: false }],
    '[{"Name":"v1","Served":true,"Storage":false,"Deprecated":false,"DeprecationWarning":null,"Schema":null,"Subresources":null,"AdditionalPrinterColumns":null,"SelectableFields":null}]',
  ],
  [
    'apps/v1 Deployment',
    'spec.selector',
    { matchExpressions: [{ operator: 'In', key: 'app' }], matchLabels: { app: 'web' } },
    '{"matchLabels":{"app":"web"},"matchExpressions":[{"key":"app","operator":"In"}]}',
  ],
  ['apps/v1 Deployment', 'spec.selector', {}, '{}'],
  ['apps/v1 Deployment', 'spec.selector', undefined, 'null'],
  [
    'apps/v1 Deployment',
    'spec.template.metadata.labels',
    { tier: 'front', app: 'a<b' },
    '{"app":"a\\u003cb","tier":"front"}',
  ],
  [
    'apps/v1 Deployment',
    'spec.template',
    { metadata: { labels: { app: 'web' } }, spec: { containers: [] } },
    expect.stringMatching(
      /^\{"labels":\{"app":"web"\},"Spec":\{"Volumes":null,"InitContainers":null,"Containers":\[\],/,
    ) as string,
  ],
  ['v1 ResourceQuota', 'spec.scopes', ['x'], '["x"]'],
  ['v1 ResourceQuota', 'spec.hard', { cpu: '0.5' }, '{"cpu":"500m"}'],
];

describe('a value as a message prints it', () => {
  test.each(printed)('%s %s %j', (kind, path, value, text) => {
    expect(goJson(value, typesAt(kind, path))).toEqual(text);
  });
});

test('what is one value in a schema is a struct to validation', () => {
  const types = typesAt('apiextensions.k8s.io/v1 CustomResourceDefinition', 'spec.versions[].schema.openAPIV3Schema');
  const printedAs = (value: Json): Record<string, Json> => JSON.parse(goJson(value, types)) as Record<string, Json>;
  expect(printedAs({ additionalProperties: false })['AdditionalProperties']).toEqual({ Allows: false, Schema: null });
  expect(printedAs({ items: { type: 'string' } })['Items']).toMatchObject({
    Schema: { Type: 'string' },
    JSONSchemas: null,
  });
  expect(printedAs({ default: { b: 1, a: '<' } })['Default']).toEqual({ b: 1, a: '<' });
});

/** What a server's answer to an accepted object prints though nobody wrote it. */
const answered: readonly [string, Json, Json][] = [
  [
    'v1 Service',
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { ports: [{ port: 80 }] } },
    {
      kind: 'Service',
      apiVersion: 'v1',
      metadata: { name: 'a' },
      spec: { ports: [{ port: 80, targetPort: 0 }] },
      status: { loadBalancer: {} },
    },
  ],
  [
    'v1 Pod',
    { spec: { containers: [{ name: 'a', command: [], resources: { limits: { cpu: 1 } } }, { name: 'b' }] } },
    {
      metadata: {},
      spec: {
        containers: [
          { name: 'a', resources: { limits: { cpu: '1' } } },
          { name: 'b', resources: {} },
        ],
      },
      status: {},
    },
  ],
];

describe('an object as the server answers it', () => {
  test.each(answered)('%s', (kind, object, answer) => {
    const { served } = typesAt(kind, '');
    expect(JSON.parse(goJson(object, { served, internal: served }))).toEqual(answer);
  });
});

test('a type that is not recorded is not known', () => {
  expect(goType('core.Shop')).toBeUndefined();
  expect(typesOfKind('v1', 'Shop')).toBeUndefined();
  expect(typesOfField(typesAt('v1 Pod', 'spec'), 'shop')).toBeUndefined();
});
