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
