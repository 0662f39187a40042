import { expect, test } from 'vitest';
import { invalidMessage, namedIn } from '../../../src/engine/server-text/status-message.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';

const named: readonly [string, string, string][] = [
  ['the name', '{kind: Pod, metadata: {name: web, generateName: shop-}}', 'web'],
  ['a name that the server makes', '{kind: Pod, metadata: {generateName: shop-}}', 'shop-<generated>'],
  [
    'a prefix that is too long',
    `{kind: Pod, metadata: {generateName: ${'a'.repeat(60)}}}`,
    `${'a'.repeat(58)}<generated>`,
  ],
  ['a LimitRange without a name', '{kind: LimitRange, metadata: {}}', '<uid>'],
  ['nothing', '{kind: Pod}', ''],
];

test.each(named)('an object is named by %s', (_, manifest, name) => {
  expect(namedIn(readDocument(manifest).value!).name).toBe(name);
});

test('causes in the same words are said once', () => {
  const object = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };
  const cause = { field: 'spec', message: 'Required value' };
  expect(invalidMessage(object, [cause, cause])).toBe('Deployment.apps "web" is invalid: spec: Required value');
  expect(invalidMessage(object, [cause, { field: 'kind', message: 'Forbidden' }])).toBe(
    'Deployment.apps "web" is invalid: [spec: Required value, kind: Forbidden]',
  );
});
