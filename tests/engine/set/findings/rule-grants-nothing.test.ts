import { describe, expect, test } from 'vitest';
import { foundIn } from '../found.ts';

const role = (rule: string, kind = 'Role'): string =>
  `{apiVersion: rbac.authorization.k8s.io/v1, kind: ${kind}, metadata: {name: r${kind === 'Role' ? ', namespace: shop' : ''}}, rules: [${rule}]}`;
const rule = (groups: string, resources: string, verbs = 'get', more = ''): string =>
  `{apiGroups: [${groups}], resources: [${resources}], verbs: [${verbs}]${more}}`;
const told = (text: string): string[] =>
  foundIn(text, 'rule-grants-nothing').map(({ args, text: at, fix }) => {
    const { fault, word, meant } = args as { fault: string; word: string; meant: string };
    return `${fault} ${word} at ${at}: ${meant || '-'} (${fix || '-'})`;
  });

test.each<[rule: string, told: string[]]>([
  [rule('""', 'pods, pods/log, pods/exec, pods/*'), []],
  [rule('""', 'pod'), ['unknown-resource pod at pod: pods (pods)']],
  [rule('""', 'Pods'), ['unknown-resource Pods at Pods: pods (pods)']],
  [rule('""', 'cm'), ['unknown-resource cm at cm: configmaps (configmaps)']],
  [rule('""', 'pod/log'), ['unknown-resource pod/log at pod/log: pods/log (pods/log)']],
  [rule('""', 'pods/logs'), ['unknown-resource pods/logs at pods/logs: pods/log (pods/log)']],
  [rule('""', 'pods/quite-another'), []],
  [rule('""', 'frobs'), ['unknown-resource frobs at frobs: - (-)']],
  [rule('""', 'deployments'), ['other-group deployments at "": apps (apps)']],
  [rule('"", batch', 'deployments'), ['other-group deployments at deployments: apps (-)']],
  [rule('apps', 'pods'), ['other-group pods at apps: - ("")']],
  [rule('apps, extensions', 'ingresses'), []],
  [rule('"*"', 'frobs'), []],
  [rule('metrics.k8s.io', 'frobs', 'frob'), []],
  [rule('""', '"*"'), []],
  [rule('""', 'users', 'impersonate'), []],
  [
    rule('""', 'pods', 'get, lst, READ, Watch'),
    [
      'unknown-verb lst at lst: list (list)',
      'unknown-verb READ at READ: get (get)',
      'unknown-verb Watch at Watch: watch (watch)',
    ],
  ],
  [rule('""', 'pods', 'frobnicate'), ['unknown-verb frobnicate at frobnicate: - (-)']],
  [rule('rbac.authorization.k8s.io', 'roles', 'bind, escalate'), []],
  [rule('""', 'nodes, namespaces, pods'), ['of-the-cluster nodes at nodes: - (-)']],
  [rule('""', 'pods', 'get, create', ', resourceNames: [a]'), ['name-not-yet-known create at create: - (-)']],
  [rule('""', 'pods', 'create, patch', ', resourceNames: [a]'), []],
  [rule('""', 'pods/exec', 'create', ', resourceNames: [a]'), []],
  ['{nonResourceURLs: [/healthz], verbs: [get]}', []],
  [rule('', ''), []],
])('%s', (written, expected) => {
  expect(told(role(written))).toEqual(expected);
});

describe('a ClusterRole', () => {
  test('may name what lies in no namespace', () => {
    expect(told(role(rule('""', 'nodes'), 'ClusterRole'))).toEqual([]);
  });
});

test('a role that a later one of its name replaces is not looked at', () => {
  expect(told([role(rule('""', 'pod')), role(rule('""', 'pods'))].join('\n---\n'))).toEqual([]);
});

test('thousands of words that nobody knows are told as far as a document may tell', () => {
  const words = Array.from({ length: 3000 }, (_, index) => `frob${index}`);
  expect(told(role(rule('""', words.join()))).length).toBeGreaterThan(90);
});
