import { describe, expect, test } from 'vitest';
import { changesBetween, type ObjectChange } from '../../../src/engine/changes/changes.ts';

const deployment = (fields = '', container = ''): string =>
  `{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "web:1"${container}}]}}${fields}}}`;
const config = (name: string, data: string): string =>
  `{apiVersion: v1, kind: ConfigMap, metadata: {name: ${name}}, data: {${data}}}`;

function print({ id, is, fields, refused }: ObjectChange): string {
  const said = fields.map((each) => `${each.is} ${each.path}`).join(', ');
  const kept = refused.map(({ path }) => ` refused ${path}`).join('');
  return `${is} ${id.kind}/${id.name}${said === '' ? '' : `: ${said}`}${kept}`;
}

const between = (before: string, after: string): string[] =>
  changesBetween([{ name: 'a.yaml', text: before }], [{ name: 'b.yaml', text: after }], '1.37').map(print);

describe('what would change', () => {
  test.each<[what: string, before: string, after: string, changes: string[]]>([
    ['nothing', deployment(), deployment(), []],
    ['the text alone', deployment(), `# a comment\n${deployment().replaceAll('{name: web,', '{  "name": web,')}`, []],
    ['a default that is written down', deployment(), deployment(', replicas: 1'), []],
    [
      'an amount in another unit',
      deployment('', ', resources: {limits: {cpu: 1, memory: 1Gi}}'),
      deployment('', ', resources: {limits: {cpu: 1000m, memory: 1024Mi}}'),
      [],
    ],
    [
      'nothing for nothing',
      config('c', 'a: b'),
      config('c', 'a: b').replace('data: {a', 'binaryData: null, data: {a'),
      [],
    ],
    [
      'a default that is changed',
      deployment(),
      deployment(', replicas: 3'),
      ['changed Deployment/web: changed spec.replicas'],
    ],
    [
      'a field that comes',
      deployment(),
      deployment('', ', workingDir: /app'),
      ['changed Deployment/web: added spec.template.spec.containers[0].workingDir'],
    ],
    ['a key that goes', config('c', 'a: b, c: d'), config('c', 'a: b'), ['changed ConfigMap/c: removed data[c]']],
    ['objects that come and go', config('a', ''), config('b', ''), ['removed ConfigMap/a', 'added ConfigMap/b']],
    [
      'containers are known by their names',
      deployment().replace('[{name: web', '[{name: log, image: "log:1"}, {name: web'),
      deployment('', '}, {name: log, image: "log:2"'),
      ['changed Deployment/web: changed spec.template.spec.containers[1].image'],
    ],
    [
      'what the server would refuse',
      deployment(),
      deployment().replaceAll('app: web', 'app: shop'),
      [
        'changed Deployment/web: changed spec.selector.matchLabels[app], changed spec.template.metadata.labels[app] refused spec.selector',
      ],
    ],
    [
      'the later of two with one identity counts',
      `${config('c', 'a: old')}\n---\n${config('c', 'a: b')}`,
      config('c', 'a: b'),
      [],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(between(before, after)).toEqual(changes);
  });

  test('says where each value stands', () => {
    const [before, after] = [config('c', 'a: b'), config('c', 'a: other')];
    const [change] = changesBetween([{ name: 'a', text: before }], [{ name: 'b', text: after }], '1.37');
    const { before: old, after: now } = change!.fields[0]!;
    expect([before.slice(old!.at.start, old!.at.end), after.slice(now!.at.start, now!.at.end)]).toEqual(['b', 'other']);
  });

  test.each(['', 'a: b: c', '{apiVersion: v1, kind: Pod}', '- 1', '\u0000'])('survives %j on either side', (odd) => {
    expect(() => [between(odd, deployment()), between(deployment(), odd)]).not.toThrow();
  });
});
