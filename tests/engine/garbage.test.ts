import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, newestVersion, type Analysis, type SourceFile } from '../../src/engine/index.ts';
import type { Span } from '../../src/text/span.ts';

/**
 * Whatever stands in the files: the engine answers, its places lie in their documents, and its answer is plain data.
 * No test here measures time; each ends in moments as long as no work grows with the square of the input.
 */
const shop = readFileSync(new URL('../../content/samples/shop/shop.yaml', import.meta.url), 'utf8');
const seed = 20_261_121;

function judge(...texts: string[]): Analysis {
  const files: SourceFile[] = texts.map((text, index) => ({ name: `${index}.yaml`, text }));
  const analysis = analyze(files, { kubernetes: newestVersion });
  checkPlaces(analysis, files);
  checkPlainData(analysis);
  return analysis;
}

function checkPlaces({ files, graph }: Analysis, sources: readonly SourceFile[]): void {
  const lengthOf = (file: number, document: number): number => {
    const { start, end } = files[file]!.documents[document]!.at;
    return end - start;
  };
  const check = ({ start, end }: Span, length: number, what: string): void => {
    if (!(0 <= start && start <= end && end <= length)) expect.fail(`${what}: ${start}-${end} of ${length}`);
  };
  expect(files).toHaveLength(sources.length);
  files.forEach(({ documents }, file) => {
    let before = 0;
    documents.forEach(({ at, resources, findings }, document) => {
      check(at, sources[file]!.text.length, 'document');
      expect(at.start).toBeGreaterThanOrEqual(before);
      before = at.end;
      const length = lengthOf(file, document);
      for (const resource of resources) {
        check(resource.at, length, 'resource');
        check(resource.nameAt, length, 'name');
      }
      for (const finding of findings) {
        check(finding.at, length, finding.code);
        for (const { at: place, document: other } of finding.related) {
          check(place, other ? lengthOf(other.file, other.document) : length, `${finding.code}, related`);
        }
      }
    });
  });
  const keys = new Set(graph.nodes.map(({ key }) => key));
  for (const { place } of graph.nodes) if (place) check(place.at, lengthOf(place.file, place.document), 'node');
  for (const { place, from, to } of graph.edges) {
    check(place.at, lengthOf(place.file, place.document), 'edge');
    if (!keys.has(from) || !keys.has(to)) expect.fail(`an edge without its node: ${from} to ${to}`);
  }
  expect(keys.size).toBe(graph.nodes.length);
}

/** What goes to another thread and into a sentence: texts, numbers and nothing that could act. */
function checkPlainData(analysis: Analysis): void {
  for (const { findings } of analysis.files.flatMap(({ documents }) => documents)) {
    for (const { code, path, args, fixes } of findings) {
      expect(typeof path).toMatch(/^(string|undefined)$/);
      expect(Object.getPrototypeOf(args)).toBe(Object.prototype);
      for (const [name, value] of Object.entries(args)) {
        if (typeof value !== 'string' && typeof value !== 'number') expect.fail(`${code}: ${name} is ${typeof value}`);
      }
      for (const fix of fixes) expect(typeof fix.text).toBe('string');
    }
  }
  expect(structuredClone(analysis)).toEqual(analysis);
  expect(Object.prototype).not.toHaveProperty('polluted');
}

const words = [
  ...['apiVersion', 'kind', 'metadata', 'name', 'namespace', 'labels', 'spec', 'selector', 'matchLabels', 'template'],
  ...['matchExpressions', 'containers', 'initContainers', 'ports', 'port', 'targetPort', 'env', 'envFrom', 'valueFrom'],
  ...['configMapKeyRef', 'configMapRef', 'secretName', 'volumes', 'volumeMounts', 'items', 'rules', 'http', 'paths'],
  ...['backend', 'service', 'scaleTargetRef', 'data', 'serviceName', 'storageClassName', 'resources', 'limits', 'cpu'],
  ...[
    'v1',
    'apps/v1',
    'networking.k8s.io/v1',
    'Pod',
    'Service',
    'Deployment',
    'List',
    'Ingress',
    'ConfigMap',
    'Secret',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'polluted', 'ราคา', 'مرحبا', '🚢', '\ud83d', '\udea2'],
];
const signs = [
  ': ',
  ':\n',
  '\n',
  '\n  ',
  '\n    ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  ', ',
  '"',
  "'",
  '&a ',
  '*a',
  '<<: *a',
  '|\n',
];
const scalars = ['1', '0', '-1', '1e999', '.inf', '~', 'true', 'y', '100m', '""', "''", '!!binary AA==', '2026-11-21'];

const fragments = fc
  .array(fc.constantFrom(...words, ...signs, ...signs, ...scalars, '\n---\n'), { maxLength: 60 })
  .map((parts) => parts.join(''));

const mutation = fc.record({
  at: fc.nat(shop.length),
  drop: fc.constantFrom(0, 0, 1, 2, 8, 100),
  put: fc.oneof(fc.constantFrom('', ...signs, ...words, ...scalars), fc.string({ unit: 'binary', maxLength: 4 })),
});
const mutatedShop = fc
  .array(mutation, { minLength: 1, maxLength: 12 })
  .map((all) => all.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), shop));

/** Objects of known kinds whose fields hold anything: they come further than text that is no YAML. */
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...words, '', null, true, 0, -1, 80, 1e21, 2 ** 53),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...words), tie('value'), { maxKeys: 5 }),
  ),
})).value;
const heads = [
  ...['v1 Pod', 'v1 Service', 'v1 ConfigMap', 'v1 PersistentVolumeClaim', 'apps/v1 Deployment', 'apps/v1 StatefulSet'],
  ...['batch/v1 CronJob', 'networking.k8s.io/v1 Ingress', 'networking.k8s.io/v1 NetworkPolicy', 'v1 List'],
  ...['autoscaling/v2 HorizontalPodAutoscaler', 'policy/v1 PodDisruptionBudget', 'example.com/v1 Ship'],
];
const oddObject = fc
  .tuple(fc.constantFrom(...heads), fc.dictionary(fc.constantFrom(...words), anything, { maxKeys: 6 }))
  .map(([head, rest]) => {
    const [apiVersion, kind] = head.split(' ');
    return JSON.stringify({ ...rest, apiVersion, kind });
  });

test.each<[what: string, texts: fc.Arbitrary<string>, numRuns: number]>([
  ['any characters', fc.string({ unit: 'grapheme', maxLength: 200 }), 300],
  ['any bytes', fc.string({ unit: 'binary', maxLength: 200 }), 300],
  ['pieces of manifests', fragments, 1000],
  ['objects with anything in them', fc.array(oddObject, { maxLength: 5 }).map((all) => all.join('\n---\n')), 1000],
  ['the shop, damaged', mutatedShop, 60],
])('%s', (_, texts, numRuns) => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      judge(one, other);
    }),
    { seed, numRuns },
  );
});

const many = (count: number, write: (index: number) => string, separator = ', '): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(separator);
const pod = (name: string, spec = 'containers: [{name: a, image: b}]', labels = 'app: web'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, labels: {${labels}}}\nspec: {${spec}}\n---\n`;
const service = (name: string, selector: string, ports = '{port: 80}'): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {selector: {${selector}}, ports: [${ports}]}\n---\n`;
const codesOf = ({ files }: Analysis): Set<string> =>
  new Set(files.flatMap(({ documents }) => documents.flatMap(({ findings }) => findings.map(({ code }) => code))));

describe('names that mean something to JavaScript', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'])('%s', (name) => {
    const key = JSON.stringify(name);
    const analysis = judge(
      service(key, `${key}: ${key}`, `{name: ${key}, port: 80, targetPort: ${key}}`),
      pod(
        key,
        `${key}: 1, containers: [{name: ${key}, image: b, ports: [{name: ${key}, containerPort: 1}]}]`,
        `${key}: ${key}`,
      ),
      `apiVersion: v1\nkind: ${key}\n${key}: {polluted: yes}\nmetadata: {name: a, ${key}: {polluted: yes}}\n`,
      `apiVersion: ${key}\nkind: Pod\nmetadata: {namespace: ${key}, name: ${key}, annotations: {${key}: x}}\n`,
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${key}}\ndata: {${key}: x}\n`,
      pod(
        'b',
        `containers: [{name: a, image: b, env: [{name: A, valueFrom: {configMapKeyRef: {name: ${key}, key: ${key}}}}]}]`,
      ),
    );
    expect(analysis.graph.edges.map(({ name: edge, state }) => `${edge} ${state}`)).toEqual([
      'routes-to ok',
      'env-configmap ok',
    ]);
  });
});

describe('names of every length and script', () => {
  test.each<[what: string, name: string]>([
    ['253 characters', 'a'.repeat(253)],
    ['a million characters', 'a'.repeat(1_000_000)],
    ['Thai', 'ร้านค้า'],
    ['right to left', '"\\u202eمتجر\\u202c"'],
    ['a lone surrogate', '"\ud83d"'],
    ['an escaped lone surrogate', '"\\ud83d"'],
    ['a NUL', '"\\0"'],
    ['nothing', '""'],
    ['slashes and spaces', '"a/b c//d"'],
    ['markup', '"<img src=x onerror=alert(1)>"'],
    ['braces of messages', '"{name} {count, plural, other {#}}"'],
  ])('%s', (_, name) => {
    judge(pod(name), service(name, `app: ${name}`), pod(name, 'containers: [{name: a, image: b}]', `${name}: ${name}`));
  });
});

test('a text that ends in the middle of an escape', () => {
  judge(':\n"\r\\');
});

describe('depth', () => {
  test.each<[what: string, text: string]>([
    ['lists', '['.repeat(10_000)],
    ['closed lists', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['maps', `apiVersion: v1\nkind: Pod\nspec: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['dashes', '- '.repeat(10_000)],
    ['questions', '? '.repeat(10_000)],
    ['indented keys', many(1400, (index) => `${' '.repeat(index)}a:`, '\n')],
    ['JSON', '{"a":'.repeat(10_000)],
    ['JSON in brackets', `{"items":${'['.repeat(10_000)}`],
    [
      'schemas in schemas',
      `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {versions: [{schema: {openAPIV3Schema: ${'{not: '.repeat(400)}{}${'}'.repeat(400)}}}]}`,
    ],
  ])('%s', (_, text) => {
    judge(text);
  });
});

describe('aliases', () => {
  const letters = [...'abcdefghijkl'];
  const bomb = letters
    .map((letter, index) => `${letter}: &${letter} [${many(9, () => (index === 0 ? 'x' : `*${letters[index - 1]}`))}]`)
    .join('\n');
  test.each<[what: string, text: string]>([
    ['that unfold into billions', bomb],
    ['that unfold inside an object', `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n${bomb}\nspec: {containers: *l}`],
    ['that contain themselves', 'a: &a [*a, {b: *a, <<: *a}]'],
    [
      'of maps merged into each other',
      many(200, (index) => `m${index}: &m${index} {<<: ${index ? `*m${index - 1}` : '{}'}, k${index}: 1}`, '\n'),
    ],
    [
      'of one container, many times',
      `x: &c {name: a, image: b, env: [${many(90, () => '{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}')}]}\n${pod('web', `containers: [${many(90, () => '*c')}]`)}`,
    ],
    [
      'of one template in many objects',
      `x: &t {metadata: {labels: {app: web}}, spec: {containers: [{name: a, image: b}]}}\napiVersion: v1\nkind: List\nitems: [${many(500, (index) => `{apiVersion: apps/v1, kind: Deployment, metadata: {name: d${index}}, spec: {selector: {matchLabels: {app: web}}, template: *t}}`)}]\n`,
    ],
  ])('%s', (_, text) => {
    judge(text);
  });
});

describe('many of everything', () => {
  test('terms of a selector', () => {
    const terms = many(10_000, (index) => `{key: k${index}, operator: NotIn, values: [a]}`);
    const budget = `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: a}\nspec: {selector: {matchExpressions: [${terms}]}}\n`;
    const flat = service(
      'flat',
      many(10_000, (index) => `k${index}: x`),
    );
    expect(
      judge(
        budget,
        flat,
        many(100, (index) => pod(`p${index}`), ''),
      ).graph.edges,
    ).toHaveLength(100);
  });

  test('objects of one name', () => {
    const { graph, files } = judge(pod('web').repeat(1000));
    expect(graph.nodes).toHaveLength(1);
    expect(files[0]!.documents.filter(({ findings }) => findings.length > 0)).toHaveLength(999);
  });

  test('references in a circle', () => {
    const scaler = (index: number): string =>
      `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: h${index}}\nspec: {maxReplicas: 1, scaleTargetRef: {apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, name: h${(index + 1) % 500}}}`;
    expect(judge(many(500, scaler, '\n---\n')).graph.edges).toHaveLength(500);
  });

  test('Services and Pods that all find each other', () => {
    const all = judge(
      many(300, (index) => service(`s${index}`, 'app: web'), ''),
      many(300, (index) => pod(`p${index}`), ''),
    );
    expect(codesOf(all)).toEqual(new Set(['limit-reached']));
    expect(all.graph.edges.length).toBeLessThanOrEqual(50_300);
    expect(new Set(all.graph.edges.map(({ from }) => from)).size).toBe(300);
  });

  test('as many as may be followed, and no finding', () => {
    const services = many(200, (index) => service(`s${index}`, 'app: web'), '');
    const { graph, files } = judge(
      services,
      many(250, (index) => pod(`p${index}`), ''),
    );
    expect(graph.edges).toHaveLength(50_000);
    expect(files.flatMap(({ documents }) => documents.flatMap(({ findings }) => findings))).toEqual([]);
  });

  test('Services and Pods that never find each other', () => {
    const lost = judge(
      many(1000, (index) => service(`s${index}`, `app: lost${index}`), ''),
      many(1000, (index) => pod(`p${index}`), ''),
    );
    expect(codesOf(lost)).toEqual(new Set(['service-selects-no-pod']));
  });

  test('names that are not there, beside names that almost are', () => {
    const source = (index: number): string =>
      pod(`p${index}`, `containers: [{name: a, image: b, envFrom: [{configMapRef: {name: conf-${index}-x}}]}]`);
    const target = (index: number): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: conf-${index}}\n---\n`;
    expect(codesOf(judge(many(1000, source, ''), many(1000, target, '')))).toEqual(
      new Set(['reference-target-missing', 'object-unused']),
    );
  });

  test('keys, ports, volumes and paths that are not there', () => {
    const keys = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {${many(2000, (index) => `k${index}: v`)}}\n---\n`;
    const env = many(2000, (index) => `{name: E${index}, valueFrom: {configMapKeyRef: {name: c, key: k${index}x}}}`);
    const ports = many(2000, (index) => `{name: p${index}, containerPort: ${index + 1}}`);
    const volumes = many(2000, (index) => `{name: v${index}}`);
    const mounts = many(2000, (index) => `{name: v${index}x, mountPath: /${index}}`);
    const paths = many(
      2000,
      (index) => `{path: /, pathType: Prefix, backend: {service: {name: s, port: {number: ${index + 9000}}}}}`,
    );
    const targets = many(2000, (index) => `{name: s${index}, port: ${index + 1}, targetPort: p${index}x}`);
    judge(
      keys + pod('a', `containers: [{name: a, image: b, env: [${env}]}]`),
      pod(
        'b',
        `volumes: [${volumes}], containers: [{name: a, image: b, ports: [${ports}], volumeMounts: [${mounts}]}]`,
      ),
      service('s', 'app: web', targets),
      `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i}\nspec: {rules: [{http: {paths: [${paths}]}}]}\n`,
    );
  });
});

describe('a paste of 5 MB', () => {
  test.each<[what: string, text: string]>([
    ['prose', 'ten green bottles: hanging on the wall\n'.repeat(180_000)],
    ['one line', 'x'.repeat(5_000_000)],
    ['separators', '---\n'.repeat(1_250_000)],
    ['line breaks', '\n'.repeat(5_000_000)],
    ['carriage returns', 'a: b\r'.repeat(1_000_000)],
    ['quotes', '"'.repeat(5_000_000)],
    ['brackets', '[{'.repeat(2_500_000)],
    ['NULs', '\0'.repeat(5_000_000)],
    [
      'a ConfigMap, again and again',
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n${many(3000, (index) => `  k${index}: v`, '\n')}\n---\n`.repeat(
        130,
      ),
    ],
    ['just under the limit of a document: broken lines', 'a b: [}\n'.repeat(140_000)],
    ['just under the limit of a document: tabs', '\ta: b\n'.repeat(190_000)],
    ['just under the limit of a document: equal keys', 'a: 1\n'.repeat(230_000)],
    ['just under the limit of a document: open brackets', 'a: [\n'.repeat(230_000)],
  ])('%s', (_, text) => {
    judge(text);
  });
});
