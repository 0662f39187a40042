import { describe, expect, test } from 'vitest';
import { environments, type Origin, type Variable } from '../../../../src/engine/set/answers/environment.ts';
import { membersOf } from './members-of.ts';

const config = '{apiVersion: v1, kind: ConfigMap, metadata: {name: settings}, data: {HOST: db, PORT: "5432"}}';
const secret =
  '{apiVersion: v1, kind: Secret, metadata: {name: login}, data: {USER: YW5u, PASSWORD: b2xk}, stringData: {PASSWORD: new}}';

const origin = (from: Origin): string =>
  from.is === 'key'
    ? `${from.of.kind}/${from.of.name}.${from.key}`
    : 'path' in from
      ? `${from.is} ${from.path}`
      : from.is;

function print({ name, value, origin: from, hides }: Variable): string {
  const text = 'text' in value ? value.text : 'unknown' in value ? '?' : `no ${value.missing}`;
  const hidden = hides.length > 0 ? ` hides ${hides.map(origin).join(', ')}` : '';
  return `${name}=${text} (${origin(from)}${hidden})`;
}

function environmentOf(fields: string) {
  const pod = `{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i, ${fields}}]}}`;
  const [only] = environments(membersOf([config, secret, pod].join('\n---\n')));
  return {
    variables: only!.variables.map(print),
    missing: only!.missingSources.map(({ kind, name }) => `${kind}/${name}`),
  };
}

describe('the environment of a container', () => {
  test.each<[what: string, fields: string, variables: string[]]>([
    ['what is written', 'env: [{name: A, value: b}, {name: B}]', ['A=b (written)', 'B= (written)']],
    [
      'all keys of a ConfigMap',
      'envFrom: [{configMapRef: {name: settings}}]',
      ['HOST=db (ConfigMap/settings.HOST)', 'PORT=5432 (ConfigMap/settings.PORT)'],
    ],
    [
      'all keys of a Secret, decoded, with a prefix',
      'envFrom: [{prefix: DB_, secretRef: {name: login}}]',
      ['DB_USER=ann (Secret/login.USER)', 'DB_PASSWORD=new (Secret/login.PASSWORD)'],
    ],
    ['one key', 'env: [{name: A, valueFrom: {secretKeyRef: {name: login, key: USER}}}]', ['A=ann (Secret/login.USER)']],
    [
      'env hides envFrom',
      'envFrom: [{configMapRef: {name: settings}}], env: [{name: HOST, value: other}]',
      ['PORT=5432 (ConfigMap/settings.PORT)', 'HOST=other (written hides ConfigMap/settings.HOST)'],
    ],
    [
      'the later of two with one name counts',
      'env: [{name: A, value: b}, {name: A, value: c}]',
      ['A=c (written hides written)'],
    ],
    [
      'references to what came before',
      'envFrom: [{configMapRef: {name: settings}}], env: [{name: URL, value: "$(HOST):$(PORT)/$(DB)"}, {name: DB, value: x}]',
      [
        'HOST=db (ConfigMap/settings.HOST)',
        'PORT=5432 (ConfigMap/settings.PORT)',
        'URL=db:5432/$(DB) (written)',
        'DB=x (written)',
      ],
    ],
    [
      'what only the running Pod knows',
      'env: [{name: IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}, {name: M, valueFrom: {resourceFieldRef: {resource: limits.memory}}}]',
      ['IP=? (field status.podIP)', 'M=? (amount limits.memory)'],
    ],
    [
      'a key that is not there',
      'env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: NONE}}}]',
      ['A=no key (ConfigMap/settings.NONE)'],
    ],
    [
      'an object that is not there',
      'env: [{name: A, valueFrom: {configMapKeyRef: {name: none, key: K}}}]',
      ['A=no object (ConfigMap/none.K)'],
    ],
    [
      'what is optional and not there hides nothing',
      'env: [{name: A, value: b}, {name: A, valueFrom: {configMapKeyRef: {name: none, key: K, optional: true}}}]',
      ['A=b (written)'],
    ],
  ])('%s', (_, fields, variables) => {
    expect(environmentOf(fields).variables).toEqual(variables);
  });

  test.each<[source: string, missing: string[]]>([
    ['{configMapRef: {name: none}}', ['ConfigMap/none']],
    ['{secretRef: {name: none, optional: true}}', []],
  ])('the source %s', (source, missing) => {
    expect(environmentOf(`envFrom: [${source}]`).missing).toEqual(missing);
  });
});
