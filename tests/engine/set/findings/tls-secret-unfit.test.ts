import { expect, test } from 'vitest';
import { foundIn, together } from '../found.ts';

const code = 'tls-secret-unfit';
const ingress =
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i}\nspec: {tls: [{secretName: s}], defaultBackend: {service: {name: a, port: {number: 80}}}}';
const secret = (fields: string, namespace = 'default'): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: ${namespace}}\n${fields}`;

test('keys that a certificate needs', () => {
  expect(foundIn(together(ingress, secret('data: {tls.crt: YQ==}')), code)).toMatchObject([
    {
      document: 0,
      text: 's',
      severity: 'error',
      certainty: 'cannot-work',
      args: { secret: 's', type: 'Opaque', missing: 'tls.key' },
    },
  ]);
  expect(foundIn(together(ingress, secret('data: {}')), code)).toMatchObject([
    { args: { missing: 'tls.crt, tls.key' } },
  ]);
});

test('another type with both keys is a hint', () => {
  const text = together(ingress, secret('type: example/mine\ndata: {tls.crt: YQ==}\nstringData: {tls.key: a}'));
  expect(foundIn(text, code)).toMatchObject([
    {
      severity: 'hint',
      certainty: 'depends-on-cluster',
      args: { type: 'example/mine', missing: '' },
      related: ['example/mine'],
    },
  ]);
});

test.each<[what: string, text: string]>([
  [
    'the type for certificates, whose keys the server wants',
    together(ingress, secret('type: kubernetes.io/tls\ndata: {}')),
  ],
  ['a Secret of another namespace', together(ingress, secret('data: {}', 'shop'))],
  ['a Secret that is not there', ingress],
  [
    'an earlier description of the Secret',
    together(ingress, secret('data: {}'), secret('type: kubernetes.io/tls\ndata: {tls.crt: YQ==, tls.key: YQ==}')),
  ],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});
