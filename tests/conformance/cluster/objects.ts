/** Short ways to write the objects of scenarios. */
import type { KubernetesObject } from './client.ts';

type Fields = Readonly<Record<string, unknown>>;

const object = (
  apiVersion: string,
  kind: string,
  name: string,
  rest: Fields,
  metadata: Fields = {},
): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { name, ...metadata },
  ...rest,
});

export const claim = (name: string, spec: Fields = { storageClassName: '' }, size = '1Gi', modes = ['ReadWriteOnce']) =>
  object('v1', 'PersistentVolumeClaim', name, {
    spec: { accessModes: modes, resources: { requests: { storage: size } }, ...spec },
  });

export const volume = (
  name: string,
  size = '1Gi',
  spec: Fields = {},
  modes: readonly string[] = ['ReadWriteOnce'],
  labels: Fields = {},
) =>
  object(
    'v1',
    'PersistentVolume',
    name,
    { spec: { capacity: { storage: size }, accessModes: modes, hostPath: { path: '/data' }, ...spec } },
    { labels },
  );

export const storageClass = (
  name: string,
  provisioner = 'disk.example',
  mode = 'Immediate',
  annotations: Fields = {},
) => object('storage.k8s.io/v1', 'StorageClass', name, { provisioner, volumeBindingMode: mode }, { annotations });

export const pod = (name: string, spec: Fields = {}, labels: Fields = {}) =>
  object('v1', 'Pod', name, { spec: { containers: [container()], ...spec } }, { labels });

export const container = (fields: Fields = {}): Fields => ({ name: 'main', image: 'web:1', ...fields });

/** A Pod that mounts claims. */
export const podWith = (name: string, claims: readonly string[], spec: Fields = {}) =>
  pod(name, {
    volumes: claims.map((claimName) => ({ name: claimName, persistentVolumeClaim: { claimName } })),
    ...spec,
  });

export const service = (name: string, selector: Fields | undefined, ports: readonly Fields[], spec: Fields = {}) =>
  object('v1', 'Service', name, { spec: { ...(selector && { selector }), ports, ...spec } });

export const workload = (apiVersion: string, kind: string, name: string, spec: Fields, podSpec: Fields = {}) =>
  object(apiVersion, kind, name, {
    spec: {
      selector: { matchLabels: { app: name } },
      template: { metadata: { labels: { app: name } }, spec: { containers: [container()], ...podSpec } },
      ...spec,
    },
  });
export const deployment = (name: string, spec: Fields = {}, podSpec: Fields = {}) =>
  workload('apps/v1', 'Deployment', name, spec, podSpec);
export const statefulSet = (name: string, spec: Fields = {}, podSpec: Fields = {}) =>
  workload('apps/v1', 'StatefulSet', name, { serviceName: name, ...spec }, podSpec);
export const daemonSet = (name: string, spec: Fields = {}, podSpec: Fields = {}) =>
  workload('apps/v1', 'DaemonSet', name, spec, podSpec);
export const job = (name: string, spec: Fields = {}, podSpec: Fields = {}) =>
  object('batch/v1', 'Job', name, {
    spec: { template: { spec: { restartPolicy: 'Never', containers: [container()], ...podSpec } }, ...spec },
  });
export const quota = (name: string, spec: Fields) => object('v1', 'ResourceQuota', name, { spec });
export const limitRange = (name: string, ...limits: readonly Fields[]) =>
  object('v1', 'LimitRange', name, { spec: { limits } });
