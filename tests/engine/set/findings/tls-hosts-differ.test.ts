import { expect, test } from 'vitest';
import { foundIn, together } from '../found.ts';

const code = 'tls-hosts-differ';
const rule = (host: string): string =>
  `{${host === '' ? '' : `host: "${host}", `}http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: s, port: {number: 80}}}}]}}`;
const ingress = (tls: readonly (readonly string[])[], hosts: readonly string[], more = ''): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i}\nspec: {${more}tls: [${tls.map((each) => `{hosts: [${each.map((host) => `"${host}"`).join(', ')}]}`).join(', ')}], rules: [${hosts.map(rule).join(', ')}]}`;

test('a certificate for a host that nobody serves', () => {
  expect(foundIn(ingress([['a.example', 'quite.other']], ['a.example']), code)).toMatchObject([
    {
      text: '"quite.other"',
      path: 'spec.tls[0].hosts[1]',
      severity: 'warning',
      certainty: 'probably-not-meant',
      args: { host: 'quite.other', fault: 'no-rule', near: '' },
      fix: '',
    },
  ]);
});

test('a host without a certificate beside one that has one', () => {
  expect(foundIn(ingress([['a.example']], ['a.example', 'b.other']), code)).toMatchObject([
    { text: '"b.other"', path: 'spec.rules[1].host', args: { host: 'b.other', fault: 'no-certificate' } },
  ]);
});

test('a slip is said once, with the host that was meant', () => {
  expect(foundIn(ingress([['shop.exmaple']], ['shop.example']), code)).toMatchObject([
    { args: { host: 'shop.exmaple', fault: 'no-rule', near: 'shop.example' }, fix: 'shop.example' },
  ]);
});

test('a wildcard stands for one label', () => {
  expect(foundIn(ingress([['*.example.com']], ['a.b.example.com']), code)).toMatchObject([
    { args: { fault: 'no-rule' } },
    { args: { fault: 'no-certificate' } },
  ]);
  expect(foundIn(ingress([['*.example.com']], ['example.com']), code)).toHaveLength(2);
});

test.each<[what: string, text: string]>([
  ['the same hosts', ingress([['a.example'], ['b.example']], ['b.example', 'a.example'])],
  ['a wildcard of the certificate', ingress([['*.example.com']], ['a.example.com', 'b.example.com'])],
  ['a wildcard of the rule', ingress([['*.example.com']], ['*.example.com'])],
  ['a rule for every host', ingress([['a.example']], ['', 'a.example'])],
  ['a certificate for every host', ingress([[]], ['a.example', 'b.example'])],
  ['no TLS at all', ingress([], ['a.example'])],
  ['no rules at all', ingress([['a.example']], [], 'defaultBackend: {service: {name: s, port: {number: 80}}}, ')],
  [
    'a backend for the rest',
    ingress([['a.example', 'b.example']], ['a.example'], 'defaultBackend: {service: {name: s, port: {number: 80}}}, '),
  ],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});

test('thousands of hosts that are not served', () => {
  const hosts = (label: string): string[] => Array.from({ length: 3000 }, (_, index) => `${label}${index}.example`);
  const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 80}]}';
  expect(foundIn(together(ingress([hosts('a')], hosts('b')), service), code).length).toBeGreaterThan(10);
});
