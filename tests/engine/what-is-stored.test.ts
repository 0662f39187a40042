import { describe, expect, test } from 'vitest';
import type { Assumption } from '../../src/engine/cluster/assumed.ts';
import { newestVersion } from '../../src/engine/index.ts';
import { whatIsStored } from '../../src/engine/what-is-stored.ts';

const stored = (text: string, assume?: Assumption) => whatIsStored([{ name: 'a.yaml', text }], newestVersion, assume);
const lines = (text: string, assume?: Assumption): string[] =>
  stored(text, assume).flatMap(({ lines: all }) => all.map(({ text: line, by }) => `${by}: ${line.trim()}`));

const service =
  '{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{port: 80}]}}';
const claim =
  '{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}';

describe('what the server stores', () => {
  test.each<[what: string, text: string, line: string, assume?: Assumption]>([
    ['what is written', service, 'manifest: - port: 80'],
    ['a default', service, 'default: type: ClusterIP'],
    ['a default within what is written', service, 'default: protocol: TCP'],
    ['the namespace', service, 'default: namespace: default'],
    ['what the server makes', service, 'server: uid: <uid>'],
    ['what is known of its state', service, 'server: loadBalancer: {}'],
    ['what admission adds', claim, 'admission: storageClassName: standard', { cluster: 'kind' }],
  ])('%s', (_, text, line, assume) => {
    expect(lines(text, assume)).toContain(line);
  });

  test('nothing of what it refuses', () => {
    expect(stored(service.replace('port: 80', 'port: 0'))).toMatchObject([{ is: 'refused', lines: [] }]);
  });

  test('each object once, at its place', () => {
    const all = stored(`${service}\n---\n${claim}\n---\n${service}`);
    expect(all.map(({ id, place }) => `${id.kind} ${place.document}`)).toEqual([
      'Service 2',
      'PersistentVolumeClaim 1',
    ]);
  });

  test.each(['', ': [', '[]', 'a: b', 'kind: Pod', '---\n---', `${'['.repeat(9999)}`])(
    'of %j nothing, and nothing breaks',
    (text) => {
      expect(stored(text)).toEqual([]);
    },
  );
});
