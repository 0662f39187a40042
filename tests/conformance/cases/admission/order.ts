import { asking, home, namespace, object, pod, type Standing } from './standing.ts';

/** Everything at once: which plugin speaks first. */
export const order: readonly Standing[] = [
  {
    name: 'all rules',
    setup: [
      namespace({ 'pod-security.kubernetes.io/enforce': 'baseline', 'pod-security.kubernetes.io/warn': 'restricted' }),
      object('v1', 'LimitRange', { spec: { limits: [{ type: 'Container', max: { cpu: '1' } }] } }, 'l'),
      object('v1', 'ResourceQuota', { spec: { hard: { pods: '0', 'limits.memory': '1Gi' } } }, 'q'),
    ],
    asked: {
      'breaks all': pod({ resources: { limits: { cpu: '2' } } }, { hostPID: true, overhead: { cpu: '1' } }),
      'breaks the level and the quota': pod({}, { hostPID: true, overhead: { cpu: '1' } }),
      'breaks overhead and quota': pod({}, { overhead: { cpu: '1' } }),
      'breaks the quota': asking({ limits: { memory: '2Gi' } }),
      'lacks memory': asking({}),
      'is not valid': pod({ image: '' }, { hostPID: true }),
      'has no class': pod({ image: '' }, { priorityClassName: 'none' }),
      'is not decoded': pod({ imag: 'i' }, { hostPID: true }),
      'no name, no class': { apiVersion: 'v1', kind: 'Pod', metadata: { generateName: 'g-', namespace: home }, spec: { priorityClassName: 'none', containers: [{ name: 'c', image: 'i' }] } },
    },
  },
]; // prettier-ignore
