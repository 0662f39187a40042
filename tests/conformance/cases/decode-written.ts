import type { Case } from './decode.ts';

const metadata = 'metadata: {name: a}';

/** Heads of manifests: what kubectl and the server make of apiVersion and kind. */
const heads: readonly string[] = [
  'kind: Pod',
  'apiVersion: v1',
  '{}',
  'apiVersion: v1\nKind: Pod',
  'apiversion: v1\nkind: Pod',
  'apiVersion: 1\nkind: Pod',
  'apiVersion: v1\nkind: 5',
  'apiVersion:\nkind: Pod',
  'apiVersion: v1\nkind: yes',
  'apiVersion: v1\nkind: pod',
  'apiVersion: v1\nkind: POD',
  'apiVersion: v1\nkind: Pods',
  'apiVersion: v1\nkind: po',
  'apiVersion: v1\nkind: Pood',
  'apiVersion: v1\nkind: Deployment',
  'apiVersion: v2\nkind: Pod',
  'apiVersion: a/b/c\nkind: Pod',
  'apiVersion: app/v1\nkind: Deployment',
  'apiVersion: apps/v1\nkind: Deploymnet',
  'apiVersion: apps/v1\nkind: Service',
  'apiVersion: apps/v1beta1\nkind: Deployment',
  'apiVersion: apps/v1beta2\nkind: StatefulSet',
  'apiVersion: extensions/v1beta1\nkind: Ingress',
  'apiVersion: extensions/v1beta1\nkind: Deployment',
  'apiVersion: networking.k8s.io/v1beta1\nkind: Ingress',
  'apiVersion: batch/v1beta1\nkind: CronJob',
  'apiVersion: policy/v1beta1\nkind: PodDisruptionBudget',
  'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy',
  'apiVersion: autoscaling/v2beta1\nkind: HorizontalPodAutoscaler',
  'apiVersion: autoscaling/v2beta2\nkind: HorizontalPodAutoscaler',
  'apiVersion: autoscaling/v1\nkind: Scale',
  'apiVersion: shop.example/v1\nkind: CronTab',
  'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway',
];

const quantities: readonly string[] = [
  '0', '1', '-1', '+1', '1.5', '.5', '5.', '.', '+', '-', '""', '" "', '" 1 "', '1k', '1K', '1Ki', '1ki', '1M', '1m', '1mi', '1Mi', '1MiB',
  '1G', '1Gb', '1Gi', '1T', '1P', '1E', '1Ei', '1e', '1e3', '1E3', '1e-3', '1e+3', '"1e3"', '"1e+"', '"1.5e3Ki"', '100u', '100n', '100p',
  '1 Gi', '1,5', '1_000', '0x10', '010', '08', '1e100', 'm', 'Ki', 'five', 'yes', '[1]', '{}', 'null', '99999999999999999999',
  '0.0000000001', '"1\\n"', '"\\u00a01"', '１',
]; // prettier-ignore

const times: readonly string[] = [
  '2024-01-01T00:00:00Z', '2024-01-01T00:00:00.5Z', '"2024-01-01T00:00:00,5Z"', '2024-01-01T00:00:00+02:00', '2024-01-01T00:00:00+2:00',
  '2024-01-01T5:00:00Z', '2024-01-01T24:00:00Z', '2024-01-01T00:60:00Z', '2024-01-01T00:00:60Z', '2024-02-29T00:00:00Z',
  '2023-02-29T00:00:00Z', '2024-13-01T00:00:00Z', '2024-00-01T00:00:00Z', '2024-01-00T00:00:00Z', '2024-01-01', '2024-01-01 00:00:00Z',
  '2024-01-01t00:00:00z', '2024-1-1T00:00:00Z', '2024-01-01T00:00:00', '2024-01-01T00:00:00Z ', '20240101T000000Z', '5', 'yes', '""',
  '2024-01-01T00:00:00.123456Z', '2024-01-01T00:00:00.1234567Z', '2024-01-01T00:00:00.12345Z', '2024-01-01T00:00:00+24:00',
  '2024-01-01T00:00:00+25:00', '2024-01-01T00:00:00-00:61', '[a]', '{}', 'null', '02024-01-01T00:00:00Z', '0000-01-01T00:00:00Z',
]; // prettier-ignore

const base64Texts: readonly string[] = [
  'aGVsbG8=', 'aGVsbG8', 'aGVsbG8==', 'aGVs', 'aGVs=', '""', '=', '====', 'hello world', 'aGVs\n bG8=', '"aGVs\\nbG8="', '"aGVs\\r\\nbG8="',
  'a-_b', 'aGVsbG9=', '5', 'yes', '[1, 2, 255]', '[1, 256]', '[a]', '[]', '{}', 'null', '"aGVs bG8="',
]; // prettier-ignore

const int32Texts: readonly string[] = [
  '5', '-5', '+5', '5.0', '5.5', '1e3', '1e-3', '2147483647', '2147483648', '-2147483648', '-2147483649', '0x10', '0b11', '0o17', '017', '08',
  '1_000', '"5"', 'five', 'yes', 'null', '[5]', '{a: 5}', '-0.0', '1e9', '1e10', '1e25', '18446744073709551616',
]; // prettier-ignore

const int64Texts: readonly string[] = [
  '5', '9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809', '9007199254740993', '1e18', '1e19',
  '18446744073709551615', '1.5', '"5"', 'yes',
]; // prettier-ignore

const booleans: readonly string[] = ['true', 'yes', 'on', 'n', 'False', '"true"', 'tRUE', '1', '0', 'null', '[true]'];

const portTexts: readonly string[] = [
  '80',
  'http',
  '"80"',
  '80.0',
  '80.5',
  '99999999999',
  'yes',
  '[80]',
  '{}',
  'null',
  '""',
];

/** One table row gives a case for each of its texts, put into the manifest's `_`. */
const fields: readonly { readonly id: string; readonly yaml: string; readonly texts: readonly string[] }[] = [
  {
    id: 'quantity',
    yaml: `apiVersion: v1\nkind: ResourceQuota\n${metadata}\nspec: {hard: {pods: _}}`,
    texts: quantities,
  },
  { id: 'time', yaml: 'apiVersion: v1\nkind: Namespace\nmetadata: {name: a, creationTimestamp: _}', texts: times },
  {
    id: 'micro-time',
    yaml: `apiVersion: coordination.k8s.io/v1\nkind: Lease\n${metadata}\nspec: {renewTime: _}`,
    texts: times,
  },
  { id: 'base64', yaml: `apiVersion: v1\nkind: Secret\n${metadata}\ndata: {a: _}`, texts: base64Texts },
  {
    id: 'int32',
    yaml: `apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\n${metadata}\nvalue: _`,
    texts: int32Texts,
  },
  { id: 'int64', yaml: 'apiVersion: v1\nkind: Namespace\nmetadata: {name: a, generation: _}', texts: int64Texts },
  { id: 'boolean', yaml: `apiVersion: v1\nkind: ConfigMap\n${metadata}\nimmutable: _`, texts: booleans },
  {
    id: 'int-or-string',
    yaml: `apiVersion: v1\nkind: Service\n${metadata}\nspec: {ports: [{port: 80, targetPort: _}]}`,
    texts: portTexts,
  },
];

const openAPI = (schema: string): string =>
  `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.shop.example}
spec:
  group: shop.example
  scope: Namespaced
  names: {plural: things, singular: thing, kind: Thing}
  versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {a: ${schema}}}}}]`;

/** JSON schemas hold the types that read their own JSON. */
const schemas: readonly string[] = [
  '{type: array, items: {type: string}}',
  '{type: array, items: {typ: string}}',
  '{type: array, items: {type: 5}}',
  '{type: array, items: [{type: string}]}',
  '{type: array, items: [5]}',
  '{type: array, items: 5}',
  '{type: object, additionalProperties: true}',
  '{type: object, additionalProperties: yes}',
  '{type: object, additionalProperties: "true"}',
  '{type: object, additionalProperties: {type: string, bogus: 1}}',
  '{type: object, additionalProperties: {maxLength: a}}',
  '{type: object, additionalProperties: 5}',
  '{type: object, additionalProperties: []}',
  '{type: object, dependencies: {a: [b]}}',
  '{type: object, dependencies: {a: [5]}}',
  '{type: object, dependencies: {a: 5}}',
  '{type: object, default: {anything: [1, x]}}',
  '{type: number, minimum: 1.5}',
  '{type: number, minimum: a}',
  '{type: object, typ: string}',
  '{not: {not: {not: {typ: x}}}}',
];

/** Several faults at once, and how kubectl's reading of metadata comes first. */
const orders: readonly string[] = [
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {x: 5}}\ndata: {b: 5}',
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {x: 5, a: yes}, annotations: {y: 1}}',
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: 5, creationTimestamp: x}',
  'apiVersion: v1\nkind: ConfigMap\nmetadata: [a]\ndata: {b: 5}',
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, label: {x: y}}\nstranger: {a: b}\ndata: {z: 1.5, b: yes}',
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, label: {x: y}}\nstranger: {a: b}',
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {hostNetwork: 5, containers: [{name: a, image: 5, resources: {limits: {cpu: x}}}]}',
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {z: 1, containers: [{name: a, images: x, b: 1}, {nam: b, a: 1}], a: 1}',
  'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {b: "%", a: 5}',
  'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {b: 5, a: "%"}',
  'apiVersion: apps/v1\nkind: Deploymnet\nmetadata: {name: a}\nspec: {replicas: x}',
  'apiVersion: shop.example/v1\nkind: CronTab\nmetadata: {name: a, labels: {x: 5}}',
  'apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, dat: {}}, {apiVersion: v1, kind: Pood}]',
  'apiVersion: v1\nkind: ConfigMapList\nitems: [{metadata: {name: a}, data: {x: 5}}]',
  'apiVersion: v1\nkind: List\nitems: []',
  'apiVersion: apps/v1\nkind: Deploymnet\nmetadata: {name: a, labels: {x: 5}}',
];

/** The cases that no mutation of a manifest would give. */
export function written(): Case[] {
  return [
    ...heads.map((head) => ({
      id: `head ${head.replaceAll('\n', ' ')}`,
      yaml: head === '{}' ? `${metadata}\n` : `${head}\n${metadata}\n`,
    })),
    ...fields.flatMap(({ id, yaml, texts }) =>
      texts.map((text) => ({ id: `${id} ${text.replaceAll('\n', ' ')}`, yaml: `${yaml.replace('_', () => text)}\n` })),
    ),
    ...schemas.map((schema) => ({ id: `schema ${schema}`, yaml: `${openAPI(schema)}\n` })),
    ...orders.map((yaml, index) => ({ id: `order ${index}`, yaml: `${yaml}\n` })),
  ];
}
