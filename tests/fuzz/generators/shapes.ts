import type { Random } from '../random.ts';

const head = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n';
const many = (count: number, write: (index: number) => string, between = ', '): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);

type Shape = (count: number) => string;

const deep: readonly Shape[] = [
  (count) => '['.repeat(count),
  (count) => '{a: '.repeat(count),
  (count) => '[{'.repeat(count),
  (count) => '- '.repeat(count),
  (count) => '? '.repeat(count),
  (count) => '"'.repeat(count),
  (count) => '{"a":'.repeat(count) + '1' + '}'.repeat(count),
  (count) => `${head}spec: ${'['.repeat(count)}${']'.repeat(count)}`,
  (count) => many(Math.min(count, 600), (index) => `${' '.repeat(index)}a:`, '\n'),
  (count) => `${head}spec: ${'{template: '.repeat(count)}1${'}'.repeat(count)}`,
  (count) =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {versions: [{schema: {openAPIV3Schema: ${'{properties: {a: '.repeat(count)}{}${'}}'.repeat(count)}}}]}`,
];

const wide: readonly Shape[] = [
  (count) => `${head}spec: {containers: [${many(count, (index) => `{name: c${index}, image: b}`)}]}`,
  (count) => `${head}spec: {containers: [${many(count, () => '{name: c, image: b}')}]}`,
  (count) =>
    `${head}spec: {volumes: [${many(count, (index) => `{name: v${index}, emptyDir: {}}`)}], containers: [{name: a, image: b, volumeMounts: [${many(count, (index) => `{name: v${index}x, mountPath: /${index}}`)}]}]}`,
  (count) =>
    `${head}spec: {containers: [{name: a, image: b, env: [${many(count, (index) => `{name: E${index % 7}, value: $(E${index})}`)}]}]}`,
  (count) =>
    `${head}spec: {containers: [{name: a, image: b, ports: [${many(count, (index) => `{name: p${index}, containerPort: ${index}}`)}]}]}`,
  (count) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {${many(count, (index) => `k${index}: v`)}}}\ndata: {${many(count, (index) => `k${index}: v`)}}`,
  (count) =>
    `apiVersion: v1\nkind: List\nitems: [${many(count, (index) => `{apiVersion: v1, kind: Pod, metadata: {name: p${index}}}`)}]`,
  (count) => `${many(count, () => 'a: 1', '\n')}\n`,
  (count) =>
    `${head}spec: {containers: [{name: a, image: b, ports: [${many(count, (index) => `{containerPort: 1, hostPort: ${index}}`)}]}]}`,
  (count) => `${head}spec: {containers: [{name: a, image: b, ports: [${many(count, () => `{containerPort: 1}`)}]}]}`,
  (count) =>
    `${head}spec: {volumes: [{name: v, configMap: {name: c, items: [${many(count, (index) => `{key: k${index}, path: a/${index % 9}}`)}]}}], containers: [{name: a, image: b}]}`,
  (count) =>
    `${head}spec: {hostAliases: [${many(count, () => '{ip: 127.0.0.1}')}], imagePullSecrets: [${many(count, () => '{name: a}')}], containers: [{name: a, image: b}]}`,
  (count) =>
    `${head}spec: {tolerations: [${many(count, (index) => `{key: k${index % 3}}`)}], topologySpreadConstraints: [${many(count, () => '{maxSkew: 1, topologyKey: a}')}], containers: [{name: a, image: b}]}`,
  (count) =>
    `${head}spec: {containers: [{name: a, image: b, volumeMounts: [${many(count, (index) => `{name: v, mountPath: /a/${index % 9}}`)}], volumeDevices: [${many(count, (index) => `{name: v, devicePath: /a/${index % 9}}`)}]}]}`,
  (count) =>
    `apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [${many(count, (index) => `{name: p${index % 5}, port: ${1 + (index % 7)}, nodePort: 30000}`)}]}`,
  (count) =>
    `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: a}\nrules: [${many(count, () => '{apiGroups: [""], resources: [pods], verbs: [get]}')}]`,
  (count) =>
    `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\nspec: {rules: [${many(count, (index) => `{host: h${index % 3}.example.com, http: {paths: [{path: /${index % 4}, pathType: Prefix, backend: {service: {name: s, port: {number: 80}}}}]}}`)}]}`,
  (count) =>
    `apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: a}\naddressType: IPv4\nports: [${many(count, () => '{name: p, port: 1}')}]\nendpoints: [${many(count, (index) => `{addresses: [10.0.${index % 200}.1]}`)}]`,
  (count) =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: ships.example.com}\nspec: {group: example.com, scope: Cluster, names: {kind: Ship, plural: ships, shortNames: [${many(count, () => 's')}]}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {${many(count, (index) => `p${index}: {type: string, x-kubernetes-validations: [{rule: 'true', fieldPath: .p${index}}]}`)}}}}}]}`,
  (count) => many(count, () => 'a b: [}', '\n'),
  (count) => many(count, () => '\ta: b', '\n'),
  (count) =>
    `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {podSelector: {}, egress: [{to: [${many(count, (index) => `{ipBlock: {cidr: 10.0.0.0/8, except: [10.${index % 256}.0.0/16]}}`)}]}]}`,
  (count) =>
    `apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {completionMode: Indexed, completions: 100000, backoffLimitPerIndex: 1, successPolicy: {rules: [{succeededIndexes: "${many(count, (index) => `${2 * index}`, ',')}"}]}}`,
];

/** Far down or far across: what grows with the square of the input shows here. Large ones are rare. */
export function shapes(r: Random): string {
  const count = r.chance(0.02) ? 1000 + r.below(1500) : r.times(200);
  return r.pick(r.chance(0.5) ? deep : wide)(count);
}
