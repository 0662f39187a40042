import { describe, expect, test } from 'vitest';
import { verdictsOf } from '../../../src/engine/verdict.ts';
import type { KubernetesVersion } from '../../../src/engine/schema/versions.ts';

/** What a Pod's spec says, and the warnings of the API server 1.37 behind `spec.`. */
const ofPods: readonly [string, readonly string[]][] = [
  [
    'containers: [{name: web, image: a, env: [{name: A, value: x}, {name: A, value: z}]}]',
    ['containers[0].env[1]: hides previous definition of "A", which may be dropped when using apply'],
  ],
  ['containers: [{name: web, image: a, env: [{name: A, value: x}, {name: A, value: $(A)z}]}]', []],
  [
    'containers: [{name: web, image: a, ports: [{containerPort: 80}, {containerPort: 80, hostPort: 80}]}]',
    ['containers[0].ports[1]: overlapping port definition with spec.containers[0].ports[0]'],
  ],
  [
    'containers: [{name: web, image: a, ports: [{containerPort: 80}, {containerPort: 80}]}]',
    ['containers[0].ports[1]: duplicate port definition with spec.containers[0].ports[0]'],
  ],
  ['containers: [{name: web, image: a, ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]}]', []],
  [
    'containers: [{name: web, image: a, ports: [{containerPort: 80, hostIP: "::1"}]}]',
    [
      'containers[0].ports[0]: hostIP set without hostPort: {Name: HostPort:0 ContainerPort:80 Protocol:TCP HostIP:::1}',
    ],
  ],
  [
    'containers: [{name: web, image: a, resources: {requests: {memory: 100m}}}]',
    ['containers[0].resources.requests[memory]: fractional byte value "100m" is invalid, must be an integer'],
  ],
  [
    '{containers: [{name: web, image: a}], topologySpreadConstraints: [{maxSkew: 1, topologyKey: beta.kubernetes.io/os, whenUnsatisfiable: DoNotSchedule}]}',
    [
      'topologySpreadConstraints[0].topologyKey: beta.kubernetes.io/os is deprecated since v1.14; use "kubernetes.io/os" instead',
      'topologySpreadConstraints[0].labelSelector: a null labelSelector results in matching no pod',
    ],
  ],
  [
    '{containers: [{name: web, image: a}], hostAliases: [{ip: 10.0.0.1, hostnames: [a]}, {ip: 10.0.0.1, hostnames: [b]}]}',
    ['hostAliases[1].ip: duplicate ip "10.0.0.1"'],
  ],
];

const podWith = (spec: string): string => `{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: ${braced(spec)}}`;
const braced = (text: string): string => (text.startsWith('{') ? text : `{${text}}`);
const warningsOf = (yaml: string, version: KubernetesVersion = '1.37'): readonly string[] =>
  verdictsOf(yaml, version)[0]?.warnings ?? [];

describe('a Pod is warned of', () => {
  test.each(ofPods)('%s', (spec, warnings) => {
    expect(warningsOf(podWith(spec))).toEqual(warnings.map((warning) => `spec.${warning}`));
  });
});

test('files of one volume that take the place of each other are warned of', () => {
  const items = '[{key: a, path: x}, {key: b, path: x/y}, {key: c, path: z}]';
  const spec = `{containers: [{name: web, image: a}], volumes: [{name: v, configMap: {name: m, items: ${items}}}]}`;
  expect(warningsOf(podWith(spec))).toEqual(['volume "v" (ConfigMap "m"): overlapping paths: "x/y" with "x"']);
});

test('a name that is no host name is warned of, also one that the server makes', () => {
  const words =
    "this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended";
  const named = (metadata: string): string =>
    `{apiVersion: v1, kind: Pod, metadata: ${metadata}, spec: {containers: [{name: web, image: a}]}}`;
  expect(warningsOf(named('{name: a.b}'))).toEqual([`metadata.name: ${words}: [must not contain dots]`]);
  expect(warningsOf(named('{generateName: a.b-}'))).toEqual([`metadata.name: ${words}: [must not contain dots]`]);
  expect(warningsOf(named(`{name: ${'a'.repeat(60)}.${'b'.repeat(60)}}`))).toEqual([
    `metadata.name: ${words}: [must be no more than 63 characters must not contain dots]`,
  ]);
});

const service =
  '{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 80}], externalIPs: [8.8.8.8]}}';
const deprecated = 'spec.externalIPs is deprecated and may no longer be implemented in some clusters';

test('what a Service is warned of depends on the release', () => {
  expect(warningsOf(service, '1.35')).toEqual([]);
  expect(warningsOf(service, '1.36')).toEqual([deprecated]);
});

test('an owner that is named twice counts once, and is warned of even where the object is refused', () => {
  const owner = '{apiVersion: v1, kind: Pod, name: a, uid: u, controller: true}';
  const metadata = `{name: a, ownerReferences: [${owner}, ${owner}]}`;
  const warning = expect.stringMatching(/^\.metadata\.ownerReferences contains duplicate entries; .*: u$/) as string;
  const [taken] = verdictsOf(`{apiVersion: v1, kind: ConfigMap, metadata: ${metadata}}`, '1.37');
  expect(taken).toMatchObject({ code: 201, warnings: [warning] });
  const [refused] = verdictsOf(`{apiVersion: v1, kind: ConfigMap, metadata: ${metadata}, data: {"/": a}}`, '1.37');
  expect(refused).toMatchObject({ code: 422, warnings: [warning] });
});
