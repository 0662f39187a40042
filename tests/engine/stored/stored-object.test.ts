import { describe, expect, test } from 'vitest';
import { freshCluster } from '../../../src/engine/cluster/cluster.ts';
import { judgeObject } from '../../../src/engine/document.ts';
import type { KubernetesVersion } from '../../../src/engine/index.ts';
import '../../../src/engine/parts/all.ts';
import { storedObject } from '../../../src/engine/stored/stored-object.ts';
import { toJson } from '../../../src/engine/yaml/to-json.ts';
import { get, type Value } from '../../../src/engine/yaml/value.ts';
import { valueOf } from '../model/value-of.ts';

/** What is stored of a manifest that the server accepts. */
function stored(manifest: string, kubernetes: KubernetesVersion = '1.37'): Value {
  const { stored, object, outcome } = judgeObject(valueOf(manifest), kubernetes, freshCluster);
  expect(outcome).toBe('accepted');
  return storedObject(stored!, object!.id.namespace, kubernetes);
}

function at(value: Value, path: string): Value | undefined {
  return path
    .split('.')
    .reduce<Value | undefined>(
      (around, step) => (around?.kind === 'list' ? around.items[Number(step)] : get(around, step)),
      value,
    );
}

const meta = 'metadata: {name: web}';
const containers = 'containers: [{name: web, image: nginx}]';
const pod = (spec: string): string => `{apiVersion: v1, kind: Pod, ${meta}, spec: {${spec}}}`;
const service = (spec: string): string => `{apiVersion: v1, kind: Service, ${meta}, spec: {${spec}}}`;
const claim = (spec: string): string =>
  `{apiVersion: v1, kind: PersistentVolumeClaim, ${meta}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1024Mi}}, ${spec}}}`;

/** A manifest, a place of what is stored, and what stands there; `undefined` for nothing. */
const rows: readonly (readonly [string, string, unknown, KubernetesVersion?])[] = [
  [pod(containers), 'metadata', { name: 'web', uid: '<uid>', namespace: 'default', creationTimestamp: '<time>', generation: 1 }],
  [pod(containers), 'metadata.generation', undefined, '1.32'],
  [pod(containers), 'status', { phase: 'Pending', qosClass: 'BestEffort' }],
  [pod(`${containers}, schedulingGates: [{name: a/b}]`), 'status.conditions.0.reason', 'SchedulingGated'],
  [pod('containers: [{name: a, image: b, resources: {limits: {cpu: 0.5}}}]'), 'spec.containers.0.resources', { limits: { cpu: '500m' }, requests: { cpu: '500m' } }],
  [pod(containers.replace('nginx', 'nginx, volumeMounts: []')), 'spec.containers.0.volumeMounts', undefined],
  ['{apiVersion: v1, kind: Pod, metadata: {generateName: web-}, spec: {containers: [{name: a, image: b}]}}', 'metadata.name', 'web-<generated>'],
  ['{apiVersion: v1, kind: ConfigMap, metadata: {name: a, creationTimestamp: "2020-01-01T00:00:00Z", generation: 7}, data: {}}', '', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'default', uid: '<uid>', creationTimestamp: '<time>', generation: 7 } }],
  ['{apiVersion: v1, kind: Secret, metadata: {name: a}, data: {b: "YQ==\\n", c: null}, stringData: {d: ä}}', 'data', { b: 'YQ==', c: '', d: 'w6Q=' }],
  ['{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}, secrets: [{name: b, namespace: c, uid: d}]}', 'secrets', [{ name: 'b' }]],
  ['{apiVersion: v1, kind: Namespace, metadata: {name: shop}, spec: {finalizers: [a.b/c]}}', 'spec.finalizers', ['a.b/c', 'kubernetes']],
  ['{apiVersion: v1, kind: LimitRange, metadata: {}, spec: {limits: []}}', 'metadata.name', '<uid>'],
  [service('ports: [{port: 80}]'), 'spec.clusterIPs', ['10.96.0.0']],
  [service('clusterIP: None'), 'spec.ipFamilies', ['IPv4', 'IPv6']],
  [service('clusterIP: None, selector: {a: b}'), 'spec.ipFamilyPolicy', 'SingleStack'],
  [service('type: ExternalName, externalName: a.b'), 'spec.clusterIP', undefined],
  [service('type: NodePort, ports: [{name: a, port: 80}, {name: b, port: 53, nodePort: 30000}, {name: c, port: 80, protocol: UDP}]'), 'spec.ports.2.nodePort', 32769],
  [service('type: NodePort, ports: [{name: a, port: 80, nodePort: 30000}, {name: b, port: 53}]'), 'spec.ports.1.nodePort', 30001],
  [service('type: LoadBalancer, allocateLoadBalancerNodePorts: false, ports: [{port: 80}]'), 'spec.ports.0.nodePort', undefined],
  [service('type: LoadBalancer, externalTrafficPolicy: Local, ports: [{port: 80}]'), 'spec.healthCheckNodePort', 32770],
  [service('type: ExternalName, externalName: a.b, internalTrafficPolicy: Local'), 'spec.internalTrafficPolicy', undefined],
  [service('ports: [{port: 80}]'), 'status', { loadBalancer: {} }],
  [claim('dataSource: {kind: PersistentVolumeClaim, name: b}'), 'spec.dataSourceRef', { apiGroup: null, kind: 'PersistentVolumeClaim', name: 'b' }],
  [claim('dataSource: {apiGroup: a.b, kind: C, name: d}'), 'spec.dataSource', undefined],
  [claim('volumeAttributesClassName: gold'), 'spec.volumeAttributesClassName', undefined, '1.33'],
  [claim(''), 'spec.resources.requests.storage', '1Gi'],
  ['{apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler, metadata: {name: a}, spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: a/v1, kind: B, name: c}}}', 'spec.targetCPUUtilizationPercentage', 80],
  [`{apiVersion: apps/v1, kind: DaemonSet, ${meta}, spec: {updateStrategy: {type: OnDelete, rollingUpdate: {}}, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {${containers}}}}}`, 'spec.updateStrategy.rollingUpdate', { maxUnavailable: 0, maxSurge: 0 }],
  ['{apiVersion: v1, kind: ResourceQuota, metadata: {name: a}, spec: {hard: {limits.cpu: 1e3, limits.memory: " 1Gi "}}}', 'spec.hard', { 'limits.cpu': '1k', 'limits.memory': '1Gi' }],
  ['{apiVersion: v1, kind: Secret, metadata: {name: a}, data: {b: [97]}}', 'data.b', 'YQ=='],
  ['{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: a, annotations: {autoscaling.alpha.kubernetes.io/conditions: "[]", b: c}}, spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: a/v1, kind: B, name: c}}}', 'metadata.annotations', { b: 'c' }],
  ['{apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler, metadata: {name: a, annotations: {autoscaling.alpha.kubernetes.io/metrics: text, b: c}}, spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: a/v1, kind: B, name: c}}}', 'metadata.annotations', { b: 'c' }],
  [`{apiVersion: batch/v1, kind: Job, metadata: {generateName: a-}, spec: {template: {metadata: {labels: {c: d}}, spec: {restartPolicy: Never, ${containers}}}}}`, 'metadata.labels', { c: 'd' }],
  [`{apiVersion: apps/v1, kind: Deployment, metadata: {name: a, annotations: {deprecated.deployment.rollback.to: "+7"}}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {${containers}}}}}`, 'metadata.annotations', { 'deprecated.deployment.rollback.to': '7' }],
  [pod(`${containers}, securityContext: {}`).replace('name: web}', 'name: web, annotations: {container.apparmor.security.beta.kubernetes.io/web: unconfined}}'), 'spec.containers.0.securityContext', { appArmorProfile: { type: 'Unconfined' } }],
  [pod(`${containers}, securityContext: {appArmorProfile: {type: RuntimeDefault}}`), 'metadata.annotations', { 'container.apparmor.security.beta.kubernetes.io/web': 'runtime/default' }, '1.33'],
  ['{apiVersion: coordination.k8s.io/v1, kind: Lease, metadata: {name: a}, spec: {renewTime: "2026-01-01T02:00:00.500000+01:00"}}', 'spec.renewTime', '2026-01-01T01:00:00.500000Z'],
  ['{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: a}, rules: []}', 'rules', null],
  ['{apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {name: a}, handler: b, overhead: {podFixed: {memory: 1n}}}', 'overhead.podFixed.memory', '1n'],
]; // prettier-ignore

describe('what the server stores', () => {
  const named = rows.map(([manifest, path, expected, kubernetes]) => ({ manifest, path, expected, kubernetes }));

  test.each(named)('$manifest: $path', ({ manifest, path, expected, kubernetes }) => {
    const whole = stored(manifest, kubernetes);
    const found = path === '' ? whole : at(whole, path);
    expect(found && toJson(found)).toEqual(expected);
  });

  test('a template has a creation time of its own that is nothing, up to 1.33', () => {
    const text = `{apiVersion: apps/v1, kind: ReplicaSet, ${meta}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {${containers}}}}}`;
    expect(toJson(at(stored(text, '1.33'), 'spec.template.metadata')!)).toHaveProperty('creationTimestamp', null);
    expect(toJson(at(stored(text, '1.34'), 'spec.template.metadata')!)).not.toHaveProperty('creationTimestamp');
  });

  test('the labels of a Job hold its uid and its name', () => {
    const text = `{apiVersion: batch/v1, kind: Job, metadata: {generateName: a-}, spec: {template: {spec: {restartPolicy: Never, ${containers}}}}}`;
    expect(toJson(at(stored(text), 'spec.template.metadata.labels')!)).toMatchObject({
      'batch.kubernetes.io/controller-uid': '<uid>',
      'batch.kubernetes.io/job-name': 'a-<generated>',
    });
  });
});

describe('what is added is marked', () => {
  const volume =
    '{apiVersion: v1, kind: PersistentVolume, metadata: {name: a, finalizers: [b.c/d]}, spec: {accessModes: [ReadWriteOnce], capacity: {storage: 1.5Gi}, hostPath: {path: /a}}}';

  test.each([
    ['spec.persistentVolumeReclaimPolicy', 'default'],
    ['status', 'default'],
    ['metadata.uid', 'default'],
    ['metadata.finalizers.1', 'admission'],
    ['metadata.finalizers.0', undefined],
    ['metadata.finalizers', undefined],
    ['spec.hostPath', undefined],
    ['spec.capacity.storage', undefined],
  ])('%s: %s', (path, from) => {
    expect(at(stored(volume), path)).toBeDefined();
    expect(at(stored(volume), path)?.from).toBe(from);
  });
});
