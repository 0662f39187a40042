import { expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const code = 'stateful-names-missing';
const set = (more = '', namespace = 'default'): string => workload('StatefulSet', 'a', 'app: x', { more, namespace });
const service = (spec: string, namespace = 'default'): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: s, namespace: ${namespace}}\nspec: {${spec}, ports: [{port: 80}]}`;
const named = set('serviceName: s, ');

test.each<[what: string, text: string, args: Record<string, string>, severity: string, at: string]>([
  ['an address', together(named, service('selector: {app: x}')), { why: 'not-headless', service: 's' }, 'warning', 's'],
  [
    'an alias',
    together(named, service('type: ExternalName, externalName: a.example')),
    { why: 'not-headless' },
    'warning',
    's',
  ],
  [
    'other Pods',
    together(named, service('clusterIP: None, selector: {app: z}')),
    { why: 'selects-others' },
    'warning',
    's',
  ],
  [
    'a Service that would do',
    together(set(), service('clusterIP: None, selector: {app: x}')),
    { why: 'not-named', service: 's' },
    'warning',
    'a',
  ],
  ['no Service', set(), { why: 'not-named', service: '' }, 'hint', 'a'],
  ['an empty name', set('serviceName: "", '), { why: 'not-named', service: '' }, 'hint', 'a'],
  [
    'a Service with an address beside it',
    together(set(), service('selector: {app: x}')),
    { why: 'not-named', service: '' },
    'hint',
    'a',
  ],
  [
    'a Service of another namespace',
    together(set(), service('clusterIP: None, selector: {app: x}', 'shop')),
    { service: '' },
    'hint',
    'a',
  ],
])('has no names: %s', (_, text, args, severity, at) => {
  expect(foundIn(text, code)).toMatchObject([
    { document: 0, severity, certainty: 'probably-not-meant', text: at, args },
  ]);
});

test.each<[what: string, text: string]>([
  ['a headless Service that selects its Pods', together(named, service('clusterIP: None, selector: {app: x}'))],
  ['one without a selector', together(named, service('clusterIP: None'))],
  ['one that is not there', named],
  ['one of another namespace, which is missing here', together(named, service('selector: {app: x}', 'shop'))],
  ['other workloads', workload('Deployment', 'a', 'app: x')],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});

test('of two descriptions of one StatefulSet the later counts', () => {
  expect(foundIn(together(set(), named, service('clusterIP: None, selector: {app: x}')), code)).toEqual([]);
});
