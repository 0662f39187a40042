import { expect, test } from 'vitest';
import { foundIn, together } from '../found.ts';

const code = 'route-taken-twice';
type Route = { host?: string; path?: string; type?: string };
const rule = ({ host = 'a.example', path = '/a', type = 'Prefix' }: Route): string =>
  `{${host === '' ? '' : `host: ${host}, `}http: {paths: [{path: ${path}, pathType: ${type}, backend: {service: {name: s, port: {number: 80}}}}]}}`;
const ingress = (
  name: string,
  routes: readonly Route[],
  { namespace = 'default', className = 'nginx', annotations = '' } = {},
): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: ${name}, namespace: ${namespace}, annotations: {${annotations}}}\nspec: {ingressClassName: ${className}, rules: [${routes.map(rule).join(', ')}]}`;

test('the later rule is marked', () => {
  expect(foundIn(together(ingress('i', [{}]), ingress('j', [{}])), code)).toMatchObject([
    {
      document: 1,
      text: '/a',
      path: 'spec.rules[0].http.paths[0].path',
      certainty: 'probably-not-meant',
      args: { host: 'a.example', path: '/a', first: 'Ingress/i' },
      related: ['/a'],
    },
  ]);
});

test.each<[what: string, text: string]>([
  ['another namespace', together(ingress('i', [{}]), ingress('i', [{}], { namespace: 'shop' }))],
  ['every host', together(ingress('i', [{ host: '' }]), ingress('j', [{ host: '' }]))],
  ['a slash at the end of a prefix', together(ingress('i', [{ path: '/a/' }]), ingress('j', [{}]))],
  ['one Ingress', ingress('i', [{}, {}])],
])('is taken twice: %s', (_, text) => {
  expect(foundIn(text, code)).toHaveLength(1);
});

test.each<[what: string, text: string]>([
  ['another host', together(ingress('i', [{}]), ingress('j', [{ host: 'b.example' }]))],
  ['another path', together(ingress('i', [{}]), ingress('j', [{ path: '/ab' }]))],
  ['an exact path beside a prefix', together(ingress('i', [{}]), ingress('j', [{ type: 'Exact' }]))],
  [
    'a slash at the end of an exact path',
    together(ingress('i', [{ type: 'Exact' }]), ingress('j', [{ type: 'Exact', path: '/a/' }])),
  ],
  ['another class', together(ingress('i', [{}]), ingress('j', [{}], { className: 'traefik' }))],
  [
    'a canary',
    together(ingress('i', [{}]), ingress('j', [{}], { annotations: 'nginx.ingress.kubernetes.io/canary: "true"' })),
  ],
  ['the same object twice', together(ingress('i', [{}]), ingress('i', [{}]))],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});
