import { expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const code = 'mount-never-updates';
const mounts = (volume: string, mount = 'subPath: f'): string =>
  workload('Deployment', 'a', 'app: x', {
    spec: `volumes: [{name: v, ${volume}}], `,
    container: `image: b, volumeMounts: [{name: v, mountPath: /f, ${mount}}]`,
  });

test.each<[volume: string, object: string]>([
  ['configMap: {name: c}', 'ConfigMap/c'],
  ['secret: {secretName: c}', 'Secret/c'],
  ['projected: {sources: [{configMap: {name: c}}]}', ''],
  ['downwardAPI: {items: [{path: f, fieldRef: {fieldPath: metadata.name}}]}', ''],
])('a file of %s', (volume, object) => {
  expect(foundIn(mounts(volume), code)).toMatchObject([
    {
      text: 'f',
      severity: 'hint',
      path: 'spec.template.spec.containers[0].volumeMounts[0].subPath',
      args: { container: 'a', volume: 'v', object },
    },
  ]);
});

test('a name that is put together', () => {
  expect(foundIn(mounts('configMap: {name: c}', 'subPathExpr: f'), code)).toMatchObject([{ text: 'f' }]);
});

const fixed = (namespace: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nimmutable: true\nmetadata: {name: c, namespace: ${namespace}}`;

test.each<[what: string, text: string]>([
  ['the whole volume', mounts('configMap: {name: c}', 'readOnly: true')],
  ['an empty part', mounts('configMap: {name: c}', 'subPath: ""')],
  ['a volume that keeps what is written', mounts('emptyDir: {}')],
  ['an object that never changes', together(mounts('configMap: {name: c}'), fixed('default'))],
  [
    'a Job',
    'apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {spec: {restartPolicy: Never, volumes: [{name: v, configMap: {name: c}}], containers: [{name: a, image: b, volumeMounts: [{name: v, mountPath: /f, subPath: f}]}]}}}',
  ],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});

test('an object of another namespace does not count', () => {
  expect(foundIn(together(mounts('configMap: {name: c}'), fixed('shop')), code)).toHaveLength(1);
});
