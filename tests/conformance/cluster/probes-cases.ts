import { container, pod } from './objects.ts';
import type { Scenario } from './scenario.ts';

const count = 40;

/** Always the same numbers: a linear congruential generator. */
let state = 7;
const below = (most: number): number => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >>> 8) % most;
};
const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
/** The fields, so many times in a hundred. */
const often = (percent: number, fields: object): object => (below(100) < percent ? fields : {});

/** `disk` is a label of one node, `rack` of none. */
const keys = ['kubernetes.io/hostname', 'topology.kubernetes.io/zone', 'disk', 'rack'];
const required = 'requiredDuringSchedulingIgnoredDuringExecution';

const labels = (): object => ({ ...often(60, { app: one(['a', 'b']) }), ...often(40, { tier: one(['x', 'y']) }) });

const selector = (): object =>
  one<object>([
    {},
    { matchLabels: { app: one(['a', 'b']) } },
    { matchExpressions: [{ key: 'tier', operator: one(['In', 'NotIn']), values: [one(['x', 'y'])] }] },
    { matchExpressions: [{ key: 'app', operator: one(['Exists', 'DoesNotExist']) }] },
  ]);

const terms = (): object[] =>
  Array.from({ length: one([1, 1, 2]) }, () => ({
    topologyKey: one(keys),
    labelSelector: selector(),
    ...often(15, { namespaceSelector: {} }),
    ...often(10, { namespaces: ['elsewhere'] }),
  }));

const ports = (): object => ({
  ports: [{ containerPort: 80, hostPort: one([80, 81]), ...often(40, { hostIP: one(['10.0.0.1', '10.0.0.2']) }) }],
});

/** Pods that name their node are there before: they never ask for more than it has. */
const placed = (name: string, nodeName: string): Scenario['objects'][number] => {
  const requests = { cpu: one(['100m', '500m']), memory: one(['64Mi', '1Gi']) };
  const taken = nodeName === 'node-1' ? often(30, ports()) : {};
  return pod(
    name,
    {
      nodeName,
      containers: [container({ resources: { requests }, ...taken })],
      ...often(30, { affinity: { podAntiAffinity: { [required]: terms() } } }),
    },
    { ...labels() },
  );
};

const nodeTerms = (): object[] => [
  { matchExpressions: [{ key: one(keys), operator: one(['Exists', 'DoesNotExist']) }] },
  { matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: [one(['a', 'b', 'c', 'z'])] }] },
];

const spread = (): object => ({
  maxSkew: one([1, 2]),
  topologyKey: one(keys),
  whenUnsatisfiable: one(['DoNotSchedule', 'DoNotSchedule', 'ScheduleAnyway']),
  labelSelector: selector(),
  ...often(30, { nodeTaintsPolicy: 'Honor' }),
  ...often(20, { nodeAffinityPolicy: 'Ignore' }),
});

const toleration = (): object =>
  one<object>([
    { operator: 'Exists' },
    { key: 'dedicated', operator: 'Equal', value: one(['batch', 'web']) },
    { key: 'dedicated', operator: 'Exists', effect: one(['NoSchedule', 'NoExecute']) },
  ]);

/** A Pod that wants many things at once. */
const probe = (): Scenario['objects'][number] => {
  const requests = { cpu: one(['100m', '1', '2', '3', '4']), memory: one(['64Mi', '4Gi', '7Gi']) };
  const first = { name: 'first', image: 'web:1', resources: { requests: { cpu: one(['1', '3']) } } };
  return pod(
    'probe',
    {
      containers: [container({ resources: { requests }, ...often(30, ports()) })],
      ...often(20, { initContainers: [{ ...first, ...often(50, { restartPolicy: 'Always' }) }] }),
      affinity: {
        ...often(35, { podAntiAffinity: { [required]: terms() } }),
        ...often(30, { podAffinity: { [required]: terms() } }),
        ...often(25, { nodeAffinity: { [required]: { nodeSelectorTerms: nodeTerms().slice(below(2)) } } }),
      },
      ...often(15, { nodeSelector: one<object>([{ disk: 'ssd' }, { 'topology.kubernetes.io/zone': 'a' }]) }),
      ...often(60, { tolerations: [toleration()] }),
      ...often(35, { topologySpreadConstraints: [spread()] }),
    },
    { ...labels() },
  );
};

/** Pods with wishes drawn by lot, among Pods that are there already: what nobody would think of. */
export const probesCases: readonly Scenario[] = Array.from({ length: count }, (_, index) => ({
  name: `probe ${index + 1}`,
  objects: [
    placed('p1', 'node-1'),
    ...Array.from({ length: 1 + below(4) }, (__, more) => placed(`p${more + 2}`, one(['node-2', 'node-3']))),
    probe(),
  ],
}));
