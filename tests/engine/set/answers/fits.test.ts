import { describe, expect, test } from 'vitest';
import { answerTo, type Assumption } from '../../../../src/engine/answers.ts';
import { newestVersion } from '../../../../src/engine/index.ts';

const pod = (spec: string, name = 'p'): string =>
  `{apiVersion: v1, kind: Pod, metadata: {name: ${name}}, spec: {${spec}}}`;
const containers = (cpu = '1'): string => `containers: [{name: c, image: i, resources: {requests: {cpu: ${cpu}}}}]`;
const deployment = (replicas: number, spec: string, name = 'web'): string =>
  `{apiVersion: apps/v1, kind: Deployment, metadata: {name: ${name}}, spec: {replicas: ${replicas}, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {${spec}}}}}`;
const node = (name: string, more = '', amounts = 'cpu: 2, memory: 4Gi, pods: 3'): string =>
  `{apiVersion: v1, kind: Node, metadata: {name: ${name}}, spec: {${more}}, status: {allocatable: {${amounts}}}}`;

const fitsOf = (documents: readonly string[], assume?: Assumption) =>
  answerTo('fits', [{ name: 'a.yaml', text: documents.join('\n---\n') }], newestVersion, assume);

/** `2 of 3: n1 2`, and what keeps the rest away. */
function print(documents: readonly string[], assume?: Assumption): readonly string[] {
  return fitsOf(documents, assume).map(({ wanted, created, placed, on, unplaced, waits, refused }) => {
    const there = on.map(({ node: name, pods }) => ` ${name} ${pods}`).join(',');
    const why = unplaced
      .map(({ node: name, because }) => ` ${name} ${because.map(({ is }) => is).join('+')}`)
      .join(',');
    const stays = refused ? `; refused ${refused.object.kind} ${refused.findings.map(({ code }) => code).join()}` : '';
    const made = created === wanted ? '' : `${created} made, `;
    return `${made}${placed ?? '?'} of ${wanted}:${there}${why && `;${why}`}${waits ? `; waits ${waits.is}` : ''}${stays}`;
  });
}

/** What the recorded scenarios of tests/conformance/cluster do not show: their nodes are always the same three. */
describe('whether Pods fit', () => {
  test.each<[what: string, documents: string[], lines: string[]]>([
    ['no node is known', [pod(containers())], ['? of 1:']],
    ['a node that is cordoned', [node('n1', 'unschedulable: true'), pod(containers())], ['0 of 1:; n1 unschedulable']],
    [
      'a cordoned node, tolerated',
      [
        node('n1', 'unschedulable: true'),
        pod(`${containers()}, tolerations: [{key: node.kubernetes.io/unschedulable, operator: Exists}]`),
      ],
      ['1 of 1: n1 1'],
    ],
    ['more Pods than a node allows', [node('n1'), deployment(5, containers('1m'))], ['3 of 5: n1 3; n1 too-many-pods']],
    [
      'a node that says nothing of its room',
      ['{apiVersion: v1, kind: Node, metadata: {name: n1}}', pod(containers())],
      ['0 of 1:; n1 too-many-pods+insufficient'],
    ],
    [
      'capacity counts where allocatable is not said',
      [node('n1').replace('allocatable', 'capacity'), pod(containers())],
      ['1 of 1: n1 1'],
    ],
    ['the emptier node first', [node('a'), node('b'), deployment(3, containers())], ['3 of 3: a 2, b 1']],
    [
      'workloads in the order of the input',
      [node('n1'), pod(containers('2'), 'first'), pod(containers('1'), 'second')],
      ['1 of 1: n1 1', '0 of 1:; n1 insufficient'],
    ],
    [
      'a node by name that is not there',
      [node('n1'), pod(`nodeName: other, ${containers()}`)],
      ['0 of 1:; waits node-missing'],
    ],
    [
      'a node by name that is full: its kubelet refuses',
      [node('n1'), pod(`nodeName: n1, ${containers('3')}`)],
      ['0 of 1:; n1 insufficient'],
    ],
    [
      'a node by name passes by NoSchedule, not by NoExecute',
      [
        node('n1', 'taints: [{key: a, effect: NoSchedule}]'),
        node('m', 'taints: [{key: a, effect: NoExecute}]'),
        pod(`nodeName: n1, ${containers()}`, 'p'),
        pod(`nodeName: m, ${containers()}`, 'q'),
      ],
      ['1 of 1: n1 1', '0 of 1:; m untolerated-taint'],
    ],
    [
      'PreferNoSchedule keeps nobody away',
      [node('n1', 'taints: [{key: a, effect: PreferNoSchedule}]'), pod(containers())],
      ['1 of 1: n1 1'],
    ],
    [
      'the overhead of a RuntimeClass, and the nodes that it is for',
      [
        node('n1'),
        '{apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {name: sealed}, handler: h, overhead: {podFixed: {cpu: 1500m}}}',
        pod(`runtimeClassName: sealed, ${containers()}`),
      ],
      ['0 of 1:; n1 insufficient'],
    ],
    [
      'a port on one address of the node, and on all of them',
      [
        node('n1'),
        pod('containers: [{name: c, image: i, ports: [{containerPort: 80, hostPort: 80, hostIP: 10.0.0.1}]}]', 'p'),
        pod('containers: [{name: c, image: i, ports: [{containerPort: 80, hostPort: 80, hostIP: 10.0.0.2}]}]', 'q'),
        pod('containers: [{name: c, image: i, ports: [{containerPort: 80, hostPort: 80}]}]', 'r'),
      ],
      ['1 of 1: n1 1', '1 of 1: n1 1', '0 of 1:; n1 port-taken'],
    ],
    [
      'Pod Security keeps the Pods of a workload out',
      [
        '{apiVersion: v1, kind: Namespace, metadata: {name: default, labels: {pod-security.kubernetes.io/enforce: baseline}}}',
        node('n1'),
        deployment(2, `hostNetwork: true, ${containers()}`),
      ],
      ['0 made, 0 of 2:; refused Pod pod-security-violated'],
    ],
    [
      'a ReplicaSet of a Deployment of the set wants nothing of its own',
      [
        node('n1'),
        deployment(1, containers()),
        '{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: web-1, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: u, controller: true}]}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}}}',
      ],
      ['1 of 1: n1 1'],
    ],
    [
      'one run of a CronJob, and a Job that is suspended',
      [
        node('n1'),
        `{apiVersion: batch/v1, kind: CronJob, metadata: {name: j}, spec: {schedule: "* * * * *", jobTemplate: {spec: {parallelism: 5, completions: 2, template: {spec: {restartPolicy: Never, ${containers()}}}}}}}`,
        `{apiVersion: batch/v1, kind: Job, metadata: {name: k}, spec: {suspend: true, template: {spec: {restartPolicy: Never, ${containers()}}}}}`,
      ],
      ['2 of 2: n1 2', '0 of 0:'],
    ],
    [
      'a StatefulSet whose second claim finds no volume',
      [
        node('n1', '', 'cpu: 9, memory: 4Gi, pods: 9'),
        '{apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /d}}}',
        `{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: s}, spec: {replicas: 3, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {${containers()}}}, volumeClaimTemplates: [{metadata: {name: d}, spec: {storageClassName: "", accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]}}`,
      ],
      ['2 made, 1 of 3: n1 1; waits claim'],
    ],
  ])('%s', (_, documents, lines) => {
    expect(print(documents)).toEqual(lines);
  });

  test('the nodes of an assumed cluster, which is then named', () => {
    const [only] = fitsOf([deployment(5, containers())], { cluster: 'kind' });
    expect(only).toMatchObject({ wanted: 5, placed: 4, nodes: 'assumed', assumes: 'kind' });
    const disk = pod('containers: [{name: c, image: i, resources: {requests: {ephemeral-storage: 1Gi}}}]');
    expect(print([disk], { cluster: 'kind' })).toEqual(['1 of 1: kind-control-plane 1']);
  });

  test('nodes of the files count before those of an assumed cluster', () => {
    const [only] = fitsOf([node('n1'), pod(containers('3'))], { cluster: 'kind' });
    expect(only).toMatchObject({ placed: 0, nodes: 'written' });
    expect(only).not.toHaveProperty('assumes');
  });

  test('a claim that the reader says is there', () => {
    const asking = pod(`${containers()}, volumes: [{name: v, persistentVolumeClaim: {claimName: d}}]`);
    expect(print([node('n1'), asking])).toEqual(['0 of 1:; waits claim']);
    expect(print([node('n1'), asking], { exists: 'pvc/d' })).toEqual(['1 of 1: n1 1']);
  });

  test('the chain, what each Pod asks for, and what the quotas count', () => {
    const quota =
      '{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {hard: {requests.cpu: "2"}}, status: {used: {requests.cpu: 500m}}}';
    const [only] = fitsOf([quota, deployment(3, containers('600m'))]);
    expect(only!.chain.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'Deployment web',
      'ReplicaSet web-…',
      'Pod web-…-…',
    ]);
    expect(only!.asks).toEqual([{ resource: 'cpu', amount: '600m' }]);
    expect(only!.quotas).toEqual([
      {
        quota: { group: '', version: 'v1', kind: 'ResourceQuota', namespace: 'default', name: 'q' },
        ...{ resource: 'requests.cpu', hard: '2', before: '500m', each: '600m', together: '1800m' },
      },
    ]);
    expect(only).toMatchObject({ wanted: 3, created: 2, refused: { object: { kind: 'Pod' } } });
  });
});

test('amounts that nobody has written', () => {
  const range =
    '{apiVersion: v1, kind: LimitRange, metadata: {name: l}, spec: {limits: [{type: Container, defaultRequest: {memory: 64Mi}}]}}';
  const asking = pod('containers: [{name: c, image: i, resources: {limits: {cpu: 2}}}]');
  const [only] = fitsOf([range, asking]);
  expect(only!.filledIn).toEqual([
    { container: 'c', list: 'requests', resource: 'cpu', amount: '2', by: 'limit' },
    { container: 'c', list: 'requests', resource: 'memory', amount: '64Mi', by: 'limit-range' },
  ]);
  expect(only!.asks).toEqual([
    { resource: 'cpu', amount: '2' },
    { resource: 'memory', amount: '64Mi' },
  ]);
});

describe('what fits makes of too much', () => {
  test.each<[what: string, documents: string[]]>([
    [
      'replicas without end',
      [node('n1', '', 'cpu: 9E, memory: 9E, pods: 9E'), deployment(2_000_000_000, containers('1n'))],
    ],
    [
      'a quota without end',
      [
        '{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {hard: {pods: 9E}}}',
        deployment(2_000_000_000, containers()),
      ],
    ],
    [
      'many nodes, and Pods that look at each other',
      [
        ...Array.from({ length: 400 }, (_, index) => node(`n${index}`)),
        ...Array.from({ length: 40 }, (_, index) =>
          deployment(
            50,
            `affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: {}, topologyKey: a}]}}, ${containers('1m')}`,
            `d${index}`,
          ),
        ),
      ],
    ],
    [
      'values of other kinds',
      [node('n1'), pod('containers: 1, tolerations: {a: b}, affinity: [], topologySpreadConstraints: x')],
    ],
    [
      'replicas that are no number',
      [node('n1'), deployment(-1, 'containers: []'), deployment(Number.NaN, 'x: y', 'z')],
    ],
  ])('%s', (_, documents) => {
    for (const fit of fitsOf(documents)) {
      expect(fit.created).toBeLessThanOrEqual(fit.wanted);
      expect(fit.placed ?? 0).toBeLessThanOrEqual(fit.created);
    }
  });
});
