import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostAssumed, readAssumedObjects, type AssumedFault } from '../../../src/engine/cluster/assumed-objects.ts';
import { keyOf } from '../../../src/engine/model/resource.ts';

const read = (text: string): string[] => readAssumedObjects(text, '1.37').objects.map(keyOf);
const faults = (text: string): string[] =>
  readAssumedObjects(text, '1.37').faults.map(
    ({ line, at, fault, near }) => `${line} ${fault} ${text.slice(at.start, at.end)}${near && ` (${near})`}`,
  );

describe('what the reader says is there', () => {
  test.each<[what: string, text: string, keys: string[]]>([
    ['a kind', 'secret/db-password', ['/Secret/default/db-password']],
    ['as it is written in a manifest', 'Secret/db-password', ['/Secret/default/db-password']],
    ['a plural', 'secrets/db-password', ['/Secret/default/db-password']],
    ['a short name', 'sc/fast', ['storage.k8s.io/StorageClass//fast']],
    ['a namespace', 'secret/db-password -n shop', ['/Secret/shop/db-password']],
    ['a namespace without a space', 'secret/db-password -nshop', ['/Secret/shop/db-password']],
    [
      'a namespace at length',
      'svc/web --namespace shop\nsvc/api --namespace=shop',
      ['/Service/shop/web', '/Service/shop/api'],
    ],
    ['no namespace where there can be none', 'storageclass/fast -n shop', ['storage.k8s.io/StorageClass//fast']],
    ['a group', 'deployment.apps/web', ['apps/Deployment/default/web']],
    ['a version and a group', 'deployments.v1.apps/web', ['apps/Deployment/default/web']],
    ['the group that kubectl takes first', 'events/e', ['/Event/default/e']],
    ['comments and empty lines', '# ours\n\n  secret/a  # by hand\r\n', ['/Secret/default/a']],
    ['a name with colons', 'clusterrole/team:read', ['rbac.authorization.k8s.io/ClusterRole//team:read']],
    ['nothing', '', []],
  ])('%s', (_, text, keys) => {
    expect(faults(text)).toEqual([]);
    expect(read(text)).toEqual(keys);
  });

  test.each<[what: string, text: string, told: string[]]>([
    ['a kind alone', 'secret', ['1 form secret']],
    ['two words', 'Secret db', ['1 form Secret db']],
    ['a third part', 'a/b/c', ['1 form a/b/c']],
    ['something behind', 'secret/a -n', ['1 form secret/a -n']],
    ['a kind that does not exist', 'secret/a\n  secrt/b -n shop', ['2 kind secrt (secret)']],
    ['a group that does not exist', 'deployment.app/web', ['1 kind deployment.app']],
    ['a name that cannot be one', 'secret/..', ['1 name ..']],
    ['a namespace that cannot be one', 'secret/a -n %2e', ['1 name %2e']],
  ])('says what is wrong: %s', (_, text, told) => {
    expect(faults(text)).toEqual(told);
    expect(read(text)).toHaveLength(text.includes('\n') ? 1 : 0);
  });

  test('the rest of a list is read although a line of it is not', () => {
    expect(read('nonsense\nsecret/a')).toEqual(['/Secret/default/a']);
  });

  test('a list without end ends', () => {
    const { objects, faults } = readAssumedObjects('secret/a\n'.repeat(mostAssumed + 5), '1.37');
    expect(objects).toHaveLength(mostAssumed);
    expect(faults.map(({ line, fault }: AssumedFault) => `${line} ${fault}`)).toEqual([`${mostAssumed + 1} too-many`]);
  });

  test.each([
    '<img src=x onerror=alert(1)>/a',
    'constructor/__proto__',
    '__proto__/a',
    `${'a/'.repeat(50_000)}`,
    `secret/${'x'.repeat(100_000)}`,
    `${' '.repeat(100_000)}secret/a -n${' '.repeat(100_000)}`,
    'secret/\u202Etxt',
    '\u0000/\u0000',
  ])('hostile text stays text (%#)', (text) => {
    const { objects, faults } = readAssumedObjects(text, '1.37');
    expect(objects.length + faults.length).toBe(1);
    expect(faults.every(({ written }) => written.length <= 253)).toBe(true);
  });

  test('never throws, and each fault stands on its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'secrt/-n .#%\n\r\tx'), maxLength: 80 }), (text) => {
        for (const { line, at } of readAssumedObjects(text, '1.37').faults) {
          expect(text.slice(0, at.start).split('\n')).toHaveLength(line);
          expect(text.slice(at.start, at.end)).not.toBe('');
        }
      }),
    );
  });
});
