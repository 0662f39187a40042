import { describe, expect, test } from 'vitest';
import { unknownCluster } from '../../src/engine/cluster/cluster.ts';
import { judgeDocument, openDocument, type JudgedDocument } from '../../src/engine/document.ts';
import { newestVersion } from '../../src/engine/index.ts';

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: ${spec}\n`;
const good = '{containers: [{name: a, image: b}]}';
const listOf = (...items: string[]): string =>
  `apiVersion: v1\nkind: List\nitems: [${items
    .map((item) => item.trim().replaceAll('\n', ', '))
    .map((item) => `{${item}}`)
    .join(', ')}]\n`;

/** Each finding as "code", or "(code)" where the server would have stopped before it; then what happens to the objects. */
const rows: [what: string, text: string, answer: string, findings: string[], objects: string[]][] = [
  ['right', pod(good), 'accepted', [], ['accepted']],
  ['nothing', '~', 'accepted', [], []],
  ['a comment', '# nothing', 'accepted', [], []],
  ['no map', '- a', 'refused at yaml', ['document-not-a-mapping'], []],
  ['beyond reading', '{', 'refused at yaml', ['yaml-syntax'], []],
  ['beyond depth', '['.repeat(1000), 'refused at yaml', ['limit-reached'], []],
  ['a syntax error', `${pod(good)}a b\n`, 'refused at yaml', ['yaml-syntax'], ['refused']],
  [
    'a syntax error, and a field that is not known',
    `${pod(good)}contaners: 1\na b\n`,
    'refused at yaml',
    ['(unknown-field)', 'yaml-syntax'],
    ['refused'],
  ],
  ['a key twice', pod(good.replace('image: b', 'image: a, image: b')), 'accepted', ['duplicate-key'], ['accepted']],
  ['no kind', 'apiVersion: v1\nmetadata: {name: web}\n', 'refused at kind', ['field-missing-for-kind'], []],
  ['an unknown kind', pod(good).replace('Pod', 'Podd'), 'refused at kind', ['unknown-kind'], ['refused']],
  ['a type error', pod('{containers: a}'), 'refused at decode', ['wrong-type'], ['refused']],
  [
    'an unknown field and a missing one',
    pod('{containers: [{name: a, imagee: b}]}'),
    'refused at decode',
    ['(required-field-missing)', 'unknown-field'],
    ['refused'],
  ],
  ['a broken rule', pod('{containers: []}'), 'refused at validation', ['required-field-missing'], ['refused']],
  [
    'a kind whose definition is elsewhere',
    'apiVersion: example.com/v1\nkind: Ship\nmetadata: {name: a}\n',
    'crd-missing',
    ['unknown-group'],
    ['crd-missing'],
  ],
  ['a list', listOf(pod(good), pod(good)), 'accepted', [], ['accepted', 'accepted']],
  ['an empty list', 'apiVersion: v1\nkind: List\nitems: []\n', 'accepted', [], []],
  [
    'a list with one that is refused',
    listOf(pod(good), pod('{containers: []}')),
    'refused at validation',
    ['required-field-missing'],
    ['accepted', 'refused'],
  ],
  [
    'a list with one that is not known and one that is refused',
    listOf('apiVersion: example.com/v1\nkind: Ship\nmetadata: {name: a}', pod('{containers: []}')),
    'refused at validation',
    ['required-field-missing', 'unknown-group'],
    ['crd-missing', 'refused'],
  ],
  ['a list with a number', 'apiVersion: v1\nkind: List\nitems: [1]\n', 'refused at kind', ['wrong-type'], []],
];

const judge = (text: string): JudgedDocument => judgeDocument(openDocument(text), newestVersion, unknownCluster);

describe('a document', () => {
  test.each(rows)('%s', (_, text, answer, findings, objects) => {
    const judged = judge(text);
    const print = (outcome: typeof judged.outcome): string => (typeof outcome === 'object' ? outcome.unknown : outcome);
    expect([print(judged.outcome), judged.stoppedAt].filter(Boolean).join(' at ')).toBe(answer);
    expect(
      judged.findings
        .filter(({ echo }) => !echo)
        .map(({ code, reported }) => (reported ? code : `(${code})`))
        .sort(),
    ).toEqual(findings);
    expect(judged.resources.map(({ outcome }) => print(outcome))).toEqual(objects);
    expect(judged.objects).toHaveLength(objects.length);
  });

  test('names the object that a finding is about', () => {
    const { findings } = judge(listOf(pod(good), pod('{}').replace('web', 'api')));
    expect(findings.map(({ resource }) => resource?.name)).toEqual(['api']);
  });

  test.each<[what: string, text: string, shown: string]>([
    ['its name', pod(good), 'web'],
    ['its kind without a name', 'apiVersion: v1\nkind: Pod\n', 'Pod'],
    ['its quoted name', pod(good).replace('web', '"web"'), '"web"'],
  ])('is shown at %s', (_, text, shown) => {
    const { nameAt } = judge(text).resources[0]!;
    expect(text.slice(nameAt.start, nameAt.end)).toBe(shown);
  });

  test.each([
    ['apps/v1beta1', 'Deployment', 'default'],
    ['apps/v1', 'Deploymnt', 'default'],
    ['rbac.authorization.k8s.io/v1beta1', 'ClusterRole', ''],
  ])('of %s %s stands where the kind that was meant would stand', (apiVersion, kind, namespace) => {
    const { objects } = judge(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: old}\n`);
    expect(objects.map(({ id }) => id.namespace)).toEqual([namespace]);
  });
});
