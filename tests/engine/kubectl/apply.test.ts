import { describe, expect, test } from 'vitest';
import { kubectlApply, type KubectlCluster } from '../../../src/engine/kubectl/apply.ts';

const configMap = (name: string, namespace: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: ${namespace} }\n`;
const namespace = (name: string): string => `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name} }\n`;
const apply = (text: string, cluster?: KubectlCluster) => kubectlApply([{ name: 'a.yaml', text }], '1.37', cluster);

describe('namespaces', () => {
  const homeless = 'Error from server (NotFound): error when creating "a.yaml": namespaces "shop" not found\n';

  test('a new cluster has not the one that is named', () => {
    expect(apply(configMap('a', 'shop'))).toMatchObject({ exitCode: 1, stdout: '', stderr: homeless });
  });
  test('it is there once an earlier object has made it', () => {
    const stdout = 'namespace/shop created\nconfigmap/a created\n';
    expect(apply(`${namespace('shop')}---\n${configMap('a', 'shop')}`)).toMatchObject({ exitCode: 0, stdout });
    expect(apply(`${configMap('a', 'shop')}---\n${namespace('shop')}`)).toMatchObject({ stderr: homeless });
  });
  test('it may stand there before, or be taken for granted', () => {
    expect(apply(configMap('a', 'shop'), { setup: namespace('shop') })).toMatchObject({ exitCode: 0 });
    expect(apply(configMap('a', 'shop'), { namespaces: 'assumed' })).toMatchObject({ exitCode: 0 });
  });
});

test('an object whose answer is not known is printed as created and named', () => {
  const text = `apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: { name: a }
spec: { request: YQ==, signerName: shop.example/a, usages: [digital signature] }
`;
  expect(apply(text)).toEqual({
    exitCode: 0,
    stdout: 'certificatesigningrequest.certificates.k8s.io/a created\n',
    stderr: '',
    open: [
      {
        source: 'a.yaml',
        gvk: 'certificates.k8s.io/v1 CertificateSigningRequest',
        name: 'a',
        unknown: 'kind-not-covered',
      },
    ],
  });
});

test('failures before and after sending stand together, those of one file in brackets', () => {
  const podd = (name: string): string => `apiVersion: v1\nkind: Podd\nmetadata: { name: ${name} }\n`;
  const { stderr } = apply(`${podd('a')}---\n${podd('b')}---\n${configMap('C', 'default')}`);
  expect(stderr).toMatch(/^\[resource mapping not found for name: "a" .*\nensure CRDs are installed first, resource /);
  expect(stderr).toMatch(
    /\]\nError from server \(Invalid\): error when creating "a\.yaml": ConfigMap "C" is invalid: /,
  );
});
