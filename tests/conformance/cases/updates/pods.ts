import type { Stored } from '../updates.ts';

const container = { name: 'web', image: 'nginx' };
const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [container] } };

/** Pods: few of their fields may change. */
export const pods: readonly Stored[] = [
  {
    object: pod,
    changes: [
      { 'spec.containers[0].image': 'nginx:2' },
      { 'spec.containers[0].image': '' },
      { 'spec.containers[0].image': ' nginx' },
      { 'spec.containers[0].name': 'api' },
      { 'spec.containers[0].args': ['-v'] },
      { 'spec.containers[0].env': [{ name: 'A', value: 'a' }] },
      { 'spec.containers[0].ports': [{ containerPort: 80 }] },
      { 'spec.containers[0].imagePullPolicy': 'Never' },
      { 'spec.containers[0].resources': { requests: { cpu: '1' } } },
      { 'spec.containers[0].readinessProbe': { tcpSocket: { port: 80 } } },
      { 'spec.containers[1]': { name: 'api', image: 'api' } },
      { 'spec.initContainers': [{ name: 'init', image: 'busybox' }] },
      { 'spec.ephemeralContainers': [{ name: 'debug', image: 'busybox' }] },
      { 'spec.tolerations': [{ key: 'a', operator: 'Exists' }] },
      { 'spec.volumes': [{ name: 'data', emptyDir: {} }] },
      { 'spec.nodeSelector': { zone: 'a' } },
      { 'spec.nodeName': 'node-1' },
      { 'spec.restartPolicy': 'Never' },
      { 'spec.terminationGracePeriodSeconds': 5 },
      { 'spec.terminationGracePeriodSeconds': 1 },
      { 'spec.activeDeadlineSeconds': 60 },
      { 'spec.activeDeadlineSeconds': 0 },
      { 'spec.serviceAccountName': 'shop' },
      { 'spec.hostNetwork': true },
      { 'spec.hostname': 'web' },
      { 'spec.priorityClassName': 'system-node-critical' },
      { 'spec.schedulingGates': [{ name: 'shop.example/wait' }] },
      { 'spec.securityContext': { runAsNonRoot: true } },
      { 'spec.dnsPolicy': 'Default' },
      { 'spec.affinity': { nodeAffinity: {} } },
      { 'spec.containers': [] },
    ],
  },
  {
    object: {
      ...pod,
      spec: { containers: [{ name: 'web', image: 'nginx:1' }], initContainers: [{ name: 'init', image: 'busybox:1' }] },
    },
    about: 'with tags',
    changes: [
      { 'spec.containers[0].image': 'nginx:2' },
      { 'spec.initContainers[0].image': 'busybox:2' },
      { 'spec.containers[0].image': 'nginx:2', 'spec.initContainers[0].image': 'busybox:2' },
      { 'spec.containers[0].image': '' },
      { 'spec.containers[0].image': ' nginx:2' },
      { 'spec.containers[0].image': 'nginx:2', 'spec.containers[0].args': ['-v'] },
    ],
  },
  {
    object: {
      ...pod,
      spec: {
        containers: [container, { name: 'api', image: 'api' }],
        initContainers: [{ name: 'init', image: 'busybox' }],
        tolerations: [{ key: 'a', operator: 'Equal', value: 'b', effect: 'NoExecute', tolerationSeconds: 30 }],
        activeDeadlineSeconds: 60,
        terminationGracePeriodSeconds: 10,
        nodeSelector: { zone: 'a' },
      },
    },
    about: 'with more',
    changes: [
      { 'spec.containers[1]': undefined },
      { 'spec.containers[1].image': 'api:2' },
      { 'spec.initContainers[0].image': 'busybox:2' },
      { 'spec.initContainers': undefined },
      { 'spec.tolerations': [] },
      { 'spec.tolerations[0].tolerationSeconds': 60 },
      { 'spec.tolerations[0].value': 'c' },
      { 'spec.activeDeadlineSeconds': 30 },
      { 'spec.activeDeadlineSeconds': 90 },
      { 'spec.activeDeadlineSeconds': undefined },
      { 'spec.terminationGracePeriodSeconds': undefined },
      { 'spec.nodeSelector': undefined },
      { 'spec.containers[0].image': 'nginx:2', 'spec.nodeSelector': { zone: 'b' } },
    ],
  },
  {
    object: {
      ...pod,
      spec: {
        containers: [container],
        nodeSelector: { zone: 'a' },
        schedulingGates: [{ name: 'shop.example/wait' }, { name: 'shop.example/more' }],
      },
    },
    about: 'gated',
    changes: [
      { 'spec.schedulingGates': [] },
      { 'spec.schedulingGates': undefined },
      { 'spec.schedulingGates': [{ name: 'shop.example/more' }] },
      { 'spec.schedulingGates[2]': { name: 'shop.example/third' } },
      { 'spec.schedulingGates': [{ name: 'shop.example/other' }] },
      { 'spec.nodeSelector': { zone: 'a', disk: 'fast' } },
      { 'spec.nodeSelector': { zone: 'b' } },
      { 'spec.nodeSelector': undefined },
      { 'spec.tolerations': [{ key: 'a', operator: 'Exists' }] },
      {
        'spec.affinity': {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }],
            },
          },
        },
      },
      { 'spec.affinity': { podAffinity: {} } },
    ],
  },
];
