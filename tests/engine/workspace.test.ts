import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyze,
  createWorkspace,
  newestVersion,
  type DocumentAnalysis,
  type SourceFile,
  type Workspace,
} from '../../src/engine/index.ts';
import { contains, shift } from '../../src/text/span.ts';

const options = { kubernetes: newestVersion };
const file = (text: string, name = 'a.yaml'): SourceFile => ({ name, text });
const shop = readFileSync(new URL('../../content/samples/shop/shop.yaml', import.meta.url), 'utf8');

const service =
  'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n';
const pod =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\nspec: {containers: [{name: a, image: b}]}\n';
const misspelt = 'apiVersion: v1\nkind: Pod\nmetadata: {name: other}\nspec: {contaners: []}\n';

describe('memory', () => {
  test('a document whose text was there before keeps its result, wherever it stands', () => {
    const workspace = createWorkspace();
    const before = workspace.analyze([file(`${misspelt}---\n${pod}`)], options).files[0]!.documents;
    const after = workspace.analyze([file(service), file(`# new\n---\n${misspelt}---\n${pod}`)], options).files[1]!
      .documents;
    expect(after[0]!.resources).toBe(before[0]!.resources);
    expect(after[0]!.findings[0]).toBe(before[0]!.findings[0]);
    expect(after[1]!.resources).toBe(before[1]!.resources);
    expect(after[0]!.at).not.toEqual(before[0]!.at);
  });

  test('equal documents of one input share their result', () => {
    const [first, second] = analyze([file(`${misspelt}---\n${misspelt}`)], options).files[0]!.documents;
    expect(second!.resources).toBe(first!.resources);
  });

  test('beside an object that others are judged by, a document is still judged once', () => {
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';
    const [, first, second] = analyze([file([namespace, misspelt, misspelt].join('---\n'))], options).files[0]!
      .documents;
    expect(second!.resources).toBe(first!.resources);
  });

  test('an edited document is judged anew, and its old text is forgotten', () => {
    const workspace = createWorkspace();
    const [before] = workspace.analyze([file(misspelt)], options).files[0]!.documents;
    const [edited] = workspace.analyze([file(misspelt.replace('other', 'another'))], options).files[0]!.documents;
    const [back] = workspace.analyze([file(misspelt)], options).files[0]!.documents;
    expect(edited!.resources[0]!.id.name).toBe('another');
    expect(back!.resources).not.toBe(before!.resources);
    expect(back).toEqual(before);
  });

  test('another version of Kubernetes forgets everything', () => {
    const workspace = createWorkspace();
    const [before] = workspace.analyze([file(misspelt)], options).files[0]!.documents;
    // The table holds what no version limits for every version, even for one that does not exist.
    const other = { kubernetes: '0.0' as typeof newestVersion };
    const [after] = workspace.analyze([file(misspelt)], other).files[0]!.documents;
    expect(after!.resources).not.toBe(before!.resources);
    const [again] = workspace.analyze([file(misspelt)], other).files[0]!.documents;
    expect(again!.resources).toBe(after!.resources);
  });

  test('what quotas say of Pods follows the quota, the Pods and the version', () => {
    const quota = (cpu: string): string =>
      `apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: small}\nspec: {hard: {requests.cpu: "${cpu}"}}\n`;
    const asks = (cpu: string): string => `{containers: [{name: a, image: b, resources: {requests: {cpu: "${cpu}"}}}]}`;
    const alone = (cpu: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: ${asks(cpu)}\n`;
    const many = (cpu: string): string =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 2, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: ${asks(cpu)}}}\n`;
    const steps = [
      [quota('3'), alone('1'), many('1')],
      [quota('2'), alone('1'), many('1')],
      [alone('1'), many('1')],
      [quota('2'), alone('1'), many('1')],
      [quota('2'), alone('3'), many('1')],
      [quota('2'), alone('3'), many('3')],
    ].map((documents) => [file(documents.join('---\n'))]);
    const workspace = createWorkspace();
    const codes = steps.map((files) => {
      const analysis = workspace.analyze(files, options);
      expect(analysis).toEqual(analyze(files, options));
      return analysis.files[0]!.documents.map(({ findings }) => findings.map(({ code }) => code).join());
    });
    expect(codes).toEqual([
      ['', '', ''],
      ['', '', 'pods-refused'],
      ['', ''],
      ['', '', 'pods-refused'],
      ['', 'quota-exceeded', ''],
      ['', 'quota-exceeded', 'pods-refused'],
    ]);
    expect(workspace.analyze(steps[0]!, { kubernetes: '1.34' })).toEqual(analyze(steps[0]!, { kubernetes: '1.34' }));
  });

  test('two workspaces share nothing', () => {
    const [one] = createWorkspace().analyze([file(pod)], options).files[0]!.documents;
    const [other] = createWorkspace().analyze([file(pod)], options).files[0]!.documents;
    expect(other!.resources).not.toBe(one!.resources);
    expect(other).toEqual(one);
  });
});

describe('places', () => {
  test('are offsets within the document; `at` places the document in the file', () => {
    const text = `# a comment\n---\n${pod}---\n${misspelt}`;
    const { documents } = analyze([file(text)], options).files[0]!;
    expect(documents.map(({ at }) => text.slice(at.start, at.end))).toEqual([pod, misspelt]);
    const { at, findings } = documents[1]!;
    const unknown = findings.find(({ code }) => code === 'unknown-field')!;
    expect(misspelt.slice(unknown.at.start, unknown.at.end)).toBe('contaners');
    const inFile = shift(unknown.at, at.start);
    expect(text.slice(inFile.start, inFile.end)).toBe('contaners');
  });

  test('documents without content are no documents, and are not counted', () => {
    const { documents } = analyze([file(`---\n# only a comment\n---\n---\n${pod}---\n`)], options).files[0]!;
    expect(documents.map(({ resources }) => resources[0]?.id.name)).toEqual(['web']);
  });

  test('a document that holds nothing is skipped, as kubectl does', () => {
    const { documents } = analyze([file(`~\n---\n${pod}`)], options).files[0]!;
    expect(documents.map(({ outcome, findings }) => [outcome, findings])).toEqual([
      ['accepted', []],
      ['accepted', []],
    ]);
  });

  test('a list is taken apart, each object at its own place in the document', () => {
    const item = (name: string): string => `  - apiVersion: v1\n    kind: ConfigMap\n    metadata: {name: ${name}}\n`;
    const text = `${pod}---\napiVersion: v1\nkind: List\nitems:\n${item('one')}${item('two')}`;
    const { at, resources } = analyze([file(text)], options).files[0]!.documents[1]!;
    const document = text.slice(at.start, at.end);
    expect(resources.map(({ id }) => id.name)).toEqual(['one', 'two']);
    expect(resources.map(({ nameAt }) => document.slice(nameAt.start, nameAt.end))).toEqual(['one', 'two']);
    for (const { at: whole, nameAt } of resources) {
      expect(contains({ start: 0, end: document.length }, whole)).toBe(true);
      expect(contains(whole, nameAt)).toBe(true);
    }
  });

  test('an item of a list that is no object is refused with a finding', () => {
    const text = `apiVersion: v1\nkind: List\nitems:\n  - 1\n  -\n`;
    const [document] = analyze([file(text)], options).files[0]!.documents;
    expect(document).toMatchObject({ outcome: 'refused', stoppedAt: 'kind', resources: [] });
    expect(document!.findings.map(({ code, at }) => `${code} ${text.slice(at.start, at.end)}`)).toEqual([
      'wrong-type 1',
      'wrong-type ',
    ]);
  });

  test('beyond the limit of documents one place says so, inside the file', () => {
    for (const text of ['---\na: 1\n'.repeat(10_001), '{}'.repeat(10_001)]) {
      const { documents } = analyze([file(text)], options).files[0]!;
      const last = documents.at(-1)!;
      expect(documents).toHaveLength(10_001);
      expect(last).toMatchObject({ outcome: 'refused', findings: [{ code: 'limit-reached' }] });
      expect(contains({ start: 0, end: last.at.end - last.at.start }, last.findings[0]!.at)).toBe(true);
    }
  });

  test('more findings than anybody reads end with one that says so', () => {
    const labels = Array.from({ length: 500 }, (_, index) => `l${index}: "?"`).join(', ');
    const references = Array.from({ length: 500 }, (_, index) => `{configMapRef: {name: c${index}}}`).join(', ');
    const text = pod.replace('app: web', labels).replace('image: b', `image: b, envFrom: [${references}]`);
    const codes = analyze([file(text)], options).files[0]!.documents[0]!.findings.map(({ code }) => code);
    const count = Object.groupBy(codes, (code) => code);
    expect(count['invalid-label-value']).toHaveLength(100);
    expect(count['reference-target-missing']).toHaveLength(100);
    expect(count['limit-reached']).toHaveLength(2);
  });
});

describe('several files', () => {
  test('see each other', () => {
    const apart = analyze([file(service)], options);
    expect(apart.files[0]!.documents[0]!.findings.map(({ code }) => code)).toEqual(['service-selects-no-pod']);
    const together = analyze([file(service), file(pod, 'b.yaml')], options);
    expect(together.files.map(({ name }) => name)).toEqual(['a.yaml', 'b.yaml']);
    expect(together.files.flatMap(({ documents }) => documents.flatMap(({ findings }) => findings))).toEqual([]);
    expect(together.graph.edges).toMatchObject([{ name: 'routes-to', state: 'ok', place: { file: 0, document: 0 } }]);
  });

  test('a finding points into another file with that file and document', () => {
    const { files } = analyze([file(`# none\n---\n${pod}`), file(pod, 'b.yaml')], options);
    const [twice] = files[1]!.documents[0]!.findings;
    expect(twice).toMatchObject({ code: 'same-object-twice', related: [{ document: { file: 0, document: 0 } }] });
  });

  test('no files, empty files and files of one name are analysed too', () => {
    expect(analyze([], options)).toEqual({
      kubernetes: newestVersion,
      files: [],
      graph: { nodes: [], edges: [] },
      answers: { serviceReaches: [] },
    });
    expect(analyze([file('')], options).files).toEqual([{ name: 'a.yaml', documents: [] }]);
    expect(analyze([file(service), file(pod)], options).files.map(({ name }) => name)).toEqual(['a.yaml', 'a.yaml']);
  });
});

test('an analysis is plain data', () => {
  const analysis = analyze([file(`${shop}---\n${misspelt}---\na: [`)], options);
  expect(structuredClone(analysis)).toEqual(analysis);
});

test('no reference of the shop is broken, and the server accepts all of it', () => {
  const { files, graph } = analyze([file(shop)], options);
  expect(files[0]!.documents.map(({ outcome }) => outcome)).toEqual(Array(21).fill('accepted'));
  expect(graph.edges.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(graph.nodes.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
});

const pieces = ['', ' ', '\n', '\n---\n', 'web', 'app: api', '{', '"', '- ', ':', '#', '\t', 'name: db', '🚢', '\r\n'];
const edits = fc.array(
  fc.record({ at: fc.nat(shop.length), drop: fc.constantFrom(0, 0, 1, 3, 40), put: fc.constantFrom(...pieces) }),
  { minLength: 1, maxLength: 6 },
);

test('what a workspace says after edits is what a fresh one says', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const workspace = createWorkspace();
      let text = shop;
      workspace.analyze([file(text)], options);
      for (const { at, drop, put } of changes) {
        text = text.slice(0, at) + put + text.slice(at + drop);
        expect(workspace.analyze([file(text)], options)).toEqual(analyze([file(text)], options));
      }
    }),
    { seed: 20_261_121, numRuns: 40 },
  );
});

describe('an object is judged again', () => {
  const head = (apiVersion: string, kind: string, name: string): string =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\n`;
  const namespace = (level: string, mode = 'enforce'): string =>
    `${head('v1', 'Namespace', 'default')}`.replace('}', `, labels: {pod-security.kubernetes.io/${mode}: ${level}}}`);
  const ofDefault = (apiVersion: string, kind: string, name: string, group: string): string =>
    head(apiVersion, kind, name).replace('}', `, annotations: {${group}/is-default-class: "true"}}`);
  const ingressClass = (name: string): string =>
    `${ofDefault('networking.k8s.io/v1', 'IngressClass', name, 'ingressclass.kubernetes.io')}spec: {controller: a/b}\n`;
  const priorityClass = (value: number): string =>
    `${head('scheduling.k8s.io/v1', 'PriorityClass', 'a')}value: ${value}\n`;
  const runtimeClass = (cpu: number): string =>
    `${head('node.k8s.io/v1', 'RuntimeClass', 'a')}handler: a\noverhead: {podFixed: {cpu: ${cpu}}}\n`;
  const limitRange = (cpu: number): string =>
    `${head('v1', 'LimitRange', 'a')}spec: {limits: [{type: Container, max: {cpu: ${cpu}}}]}\n`;
  const quota = (cpu: number): string => `${head('v1', 'ResourceQuota', 'a')}spec: {hard: {limits.cpu: ${cpu}}}\n`;
  const definition = (type: string): string =>
    `${head('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'cups.shop.example')}spec:\n  group: shop.example\n  scope: Namespaced\n  names: {plural: cups, singular: cup, kind: Cup, listKind: CupList}\n  versions:\n  - name: v1\n    served: true\n    storage: true\n    schema: {openAPIV3Schema: {type: object, properties: {size: {type: ${type}}}}}\n`;
  const podWith = (spec: string): string =>
    `${head('v1', 'Pod', 'a')}spec: {${spec}, containers: [{name: a, image: b, resources: {limits: {cpu: 2}}}]}\n`;

  const told = ({ findings }: DocumentAnalysis): unknown[] => findings.map(({ code, args }) => [code, args]);

  test.each([
    ['its namespace has another level', namespace('privileged'), namespace('baseline'), podWith('hostNetwork: true')],
    ['its priority is another', priorityClass(1), priorityClass(2), podWith('priorityClassName: a, priority: 1')],
    ['its overhead is another', runtimeClass(1), runtimeClass(2), podWith('runtimeClassName: a, overhead: {cpu: 1}')],
    ['its limit is another', limitRange(2), limitRange(1), podWith('restartPolicy: Always')],
    ['its quota is another', quota(2), quota(1), podWith('restartPolicy: Always')],
    [
      'its kind is defined otherwise',
      definition('integer'),
      definition('string'),
      `${head('shop.example/v1', 'Cup', 'a')}size: 3\n`,
    ],
  ])('where %s', (_, before, after, judged) => {
    const workspace = createWorkspace();
    const inWorkspace = [before, after, before].map((each) =>
      workspace.analyze([file(each, 'a.yaml'), file(judged, 'b.yaml')], options),
    );
    const fresh = [before, after, before].map((each) =>
      analyze([file(each, 'a.yaml'), file(judged, 'b.yaml')], options),
    );
    expect(inWorkspace).toEqual(fresh);
    const [first, second] = fresh.map(({ files }) => told(files[1]!.documents[0]!));
    expect(first).not.toEqual(second);
  });

  test('where another cluster is assumed', () => {
    const claim = `${head('v1', 'PersistentVolumeClaim', 'a')}spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1}}}\n`;
    const priority = podWith('priorityClassName: absent');
    const input = [file(`${claim}---\n${priority}`)];
    const workspace = createWorkspace();
    for (const assume of [{}, { exists: 'priorityclass/absent' }, { cluster: 'kind' } as const, {}]) {
      expect(workspace.analyze(input, { ...options, assume })).toEqual(analyze(input, { ...options, assume }));
    }
    const codesWith = (exists: string): unknown[] =>
      analyze(input, { ...options, assume: { exists } }).files[0]!.documents.map(told);
    expect(codesWith('')).not.toEqual(codesWith('priorityclass/absent'));
  });

  test('where its kind has another scope: the outcome stays, the object is another', () => {
    const workspace = createWorkspace();
    const ids = ['Namespaced', 'Cluster', 'Namespaced'].map((scope) => {
      const files = [
        file(definition('integer').replace('Namespaced', scope), 'a.yaml'),
        file(`${head('shop.example/v1', 'Cup', 'a')}size: 3\n`, 'b.yaml'),
      ];
      const analysis = workspace.analyze(files, options);
      expect(analysis).toEqual(analyze(files, options));
      const [{ outcome, resources }] = analysis.files[1]!.documents as [DocumentAnalysis];
      return [outcome, resources[0]?.id.namespace];
    });
    expect(ids).toEqual([
      ['accepted', 'default'],
      ['accepted', ''],
      ['accepted', 'default'],
    ]);
  });

  test('for nothing else', () => {
    const said = podWith('hostNetwork: true, priorityClassName: absent');
    const analyzed = (workspace: Workspace, first: string): DocumentAnalysis =>
      workspace.analyze([file(first, 'a.yaml'), file(said, 'b.yaml')], options).files[1]!.documents[0]!;
    const aside = createWorkspace();
    const [one, two] = [ingressClass('a'), ingressClass('b')].map((first) => analyzed(aside, first));
    expect(two!.findings[0]).toBe(one!.findings[0]);
    const above = createWorkspace();
    const [loose, strict] = ['privileged', 'baseline'].map((level) => analyzed(above, namespace(level, 'warn')));
    expect(strict!.findings[0]).not.toBe(loose!.findings[0]);
  });
});

describe('a class that a new cluster lacks', () => {
  const pod = (name: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  priorityClassName: ${name}\n  containers: [{name: a, image: b}]\n`;
  const told = (text: string): unknown[] =>
    analyze([{ name: 'a.yaml', text }], { kubernetes: newestVersion }).files[0]!.documents.flatMap(
      ({ outcome, findings }) => [outcome, ...findings.map(({ code, severity }) => `${severity} ${code}`)],
    );

  test('may be in the reader’s cluster: it is a warning, not a refusal', () => {
    expect(told(pod('important'))).toEqual(['accepted', 'warning class-not-found']);
  });

  test('is not missing where the files bring it', () => {
    const made = 'apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: important}\nvalue: 10\n';
    expect(told(`${made}---\n${pod('important')}`)).toEqual(['accepted', 'accepted']);
  });
});
