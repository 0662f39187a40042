import { expect, test } from 'vitest';
import { foundIn, together, workload } from '../found.ts';

const code = 'variable-not-known';
const web = (container: string, spec = ''): string =>
  workload('Deployment', 'a', 'app: x', { container: `image: b, ${container}`, spec });
const env = (...pairs: readonly (readonly [name: string, value: string])[]): string =>
  `env: [${pairs.map(([name, value]) => `{name: ${name}, value: ${JSON.stringify(value)}}`).join(', ')}]`;
const config = (keys: string, namespace = 'default'): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: ${namespace}}\ndata: {${keys}}`;
const from = 'envFrom: [{prefix: P_, configMapRef: {name: c}}]';

test.each<[what: string, text: string, args: Record<string, string>, at: string, fix: string]>([
  [
    'what is set further down',
    web(env(['A', 'x$(B)'], ['B', '1'])),
    { name: 'B', fault: 'later', place: 'env' },
    '$(B)',
    '',
  ],
  ['itself', web(env(['PATH', '/x:$(PATH)'])), { name: 'PATH', fault: 'itself' }, '$(PATH)', ''],
  ['nothing', web(env(['A', '$(MISSING)'])), { name: 'MISSING', fault: 'nowhere', near: '' }, '$(MISSING)', ''],
  [
    'nearly what is there',
    web(env(['DB_HOST', 'x'], ['A', '$(DB_HOTS)'])),
    { near: 'DB_HOST' },
    '$(DB_HOTS)',
    '$(DB_HOST)',
  ],
  ['nothing, in a command', web('command: [run, --port=$(PORT)]'), { name: 'PORT', place: 'command' }, '$(PORT)', ''],
  ['nothing, in quotes', web(`args: ['--port=$(PORT)']`), { name: 'PORT' }, '$(PORT)', ''],
  ['nothing, behind an escape', web('args: ["\\t$(PORT)"]'), { name: 'PORT' }, '"\\t$(PORT)"', ''],
  [
    'a key without its prefix',
    together(web(`${from}, args: [$(HOST)]`), config('HOST: x')),
    { name: 'HOST' },
    '$(HOST)',
    '$(P_HOST)',
  ],
  ['a port of a Service that is not there', web('args: [$(DB_PORT)]'), { name: 'DB_PORT' }, '$(DB_PORT)', ''],
])('refers to %s', (_, text, args, at, fix) => {
  expect(foundIn(text, code)).toMatchObject([
    { severity: 'warning', certainty: 'probably-not-meant', args, text: at, fix },
  ]);
});

test('without the folder a mount needs, the container does not start', () => {
  const text = web(
    'volumeMounts: [{name: v, mountPath: /v, subPathExpr: $(POD)}]',
    'volumes: [{name: v, emptyDir: {}}], ',
  );
  expect(foundIn(text, code)).toMatchObject([
    {
      severity: 'error',
      certainty: 'cannot-work',
      args: { place: 'sub-path' },
      path: 'spec.template.spec.containers[0].volumeMounts[0].subPathExpr',
    },
  ]);
});

test.each<[what: string, text: string]>([
  ['what stands above', web(env(['B', '1'], ['A', '$(B)']))],
  ['the same name, set before', web(env(['A', '1'], ['A', '$(A)2']))],
  ['what is set anywhere, in a command', web(`args: [$(A)], ${env(['A', '1'])}`)],
  [
    'what only the running Pod knows',
    web('env: [{name: POD, valueFrom: {fieldRef: {fieldPath: metadata.name}}}, {name: A, value: $(POD)}]'),
  ],
  ['a key of a ConfigMap', together(web(`${from}, ${env(['A', '$(P_HOST)'])}`), config('HOST: x'))],
  ['a source that is not there, for it may bring any', web(`${from}, args: [$(P_HOST)]`)],
  ['a source of another namespace', together(web(`${from}, args: [$(P_HOST)]`), config('OTHER: x', 'shop'))],
  ['an escape', web(env(['A', '$$(B)']))],
  ['a shell', web('command: [sh, -c, echo $(date) $(cat /x) $(hostname)]')],
  ['what no variable is called', web(env(['A', '$(jq .a /x)']))],
  ['what Services bring', web('args: [$(KUBERNETES_SERVICE_HOST), $(DB_SERVICE_PORT_HTTP), $(DB_PORT_5432_TCP_ADDR)]')],
  [
    'a port of a Service',
    together(
      web('args: [$(MY_DB_PORT)]'),
      'apiVersion: v1\nkind: Service\nmetadata: {name: my-db}\nspec: {ports: [{port: 80}]}',
    ),
  ],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});

test('thousands of variables that refer to what is not there', () => {
  const pairs = Array.from({ length: 5000 }, (_, index) => [`V${index}`, `$(W${index})`] as const);
  expect(foundIn(web(env(...pairs)), code).length).toBeGreaterThan(10);
});
