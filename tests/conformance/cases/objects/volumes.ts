import type { Aimed, Body } from '../objects.ts';

const iscsi = { targetPortal: '1.2.3.4', iqn: 'iqn.2001-04.com.example:storage.disk1', lun: 0 };
const csi = { driver: 'a', volumeHandle: 'b' };
const azureDisk = { diskName: 'a', diskURI: 'https://x' };

const sources: Readonly<Record<string, Body>> = {
  hostPath: { path: '/x' },
  gcePersistentDisk: { pdName: 'a' },
  awsElasticBlockStore: { volumeID: 'a' },
  glusterfs: { endpoints: 'a', path: 'b' },
  flocker: { datasetName: 'a' },
  nfs: { server: 'a', path: '/b' },
  rbd: { monitors: ['a'], image: 'b' },
  quobyte: { registry: 'a:1', volume: 'b' },
  cephfs: { monitors: ['a'] },
  iscsi,
  cinder: { volumeID: 'a' },
  fc: { targetWWNs: ['a'], lun: 1 },
  flexVolume: { driver: 'a' },
  azureFile: { secretName: 'a', shareName: 'b' },
  vsphereVolume: { volumePath: 'a' },
  photonPersistentDisk: { pdID: 'a' },
  portworxVolume: { volumeID: 'a' },
  azureDisk,
  scaleIO: { gateway: 'a', system: 'b', volumeName: 'c', secretRef: { name: 'x' } },
  local: { path: '/a' },
  storageos: { volumeName: 'a' },
  csi,
};

const requirement = (operator: string, values: readonly string[]): Body => ({ key: 'a', operator, values });
const required = (...nodeSelectorTerms: Body[]): Body => ({ required: { nodeSelectorTerms } });

const affinities: readonly Body[] = [
  {},
  { required: {} },
  required({}),
  required({
    matchExpressions: ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt', 'x', ''].flatMap((operator) =>
      [[], ['a'], ['a', 'b c']].map((values) => requirement(operator, values)),
    ),
  }),
  required({
    matchFields: ['metadata.name', 'x', ''].flatMap((key) =>
      ['In', 'Exists', 'x'].flatMap((operator) =>
        [[], ['a'], ['A_', 'b']].map((values) => ({ key, operator, values })),
      ),
    ),
  }),
  required({ matchExpressions: [{ key: 'beta.kubernetes.io/arch', operator: 'Exists' }] }),
];

const specs: readonly Body[] = [
  {},
  ...Object.entries(sources).flatMap(([name, source]) => [
    { [name]: source },
    { [name]: {} },
    { [name]: source, flexVolume: {} },
    { [name]: {}, csi: {}, hostPath: {} },
  ]),
  { hostPath: { path: '/a/../b', type: 'x' } },
  { hostPath: { path: '/a/..' }, persistentVolumeReclaimPolicy: 'Recycle' },
  { hostPath: { path: '//./' }, persistentVolumeReclaimPolicy: 'Recycle' },
  { hostPath: { path: '/a' }, persistentVolumeReclaimPolicy: 'x', volumeMode: '', storageClassName: 'A' },
  { hostPath: { path: '/a' }, volumeAttributesClassName: '' },
  { csi: { driver: `A_${'x'.repeat(70)}` }, volumeAttributesClassName: 'A' },
  { nfs: { server: '', path: 'x' } },
  { flocker: { datasetName: 'a/b', datasetUUID: 'c' } },
  { fc: { targetWWNs: ['a'], wwids: ['b'] } },
  { fc: { targetWWNs: ['a'], lun: 256 } },
  { quobyte: { registry: 'a', tenant: 't'.repeat(65) } },
  ...['a', 'a:1,b', 'a:b:c', '[::1]:2', '[::1]', '[a]b:1', 'a:', '::1', ':1', ',', 'a]:1'].map((registry) => ({
    quobyte: { registry, volume: 'v' },
  })),
  { flexVolume: { driver: 'a', options: { 'kubernetes.io/x': '1', x: '3' } } },
  ...['Managed', 'Shared', 'x', ''].flatMap((kind) =>
    ['', 'https://a', '/subscriptions/a'].map((diskURI) => ({ azureDisk: { ...azureDisk, kind, diskURI } })),
  ),
  { azureDisk: { ...azureDisk, cachingMode: 'x' } },
  { glusterfs: { ...sources['glusterfs'], endpointsNamespace: '' } },
  { azureFile: { ...sources['azureFile'], secretNamespace: '' } },
  { storageos: { volumeName: 'A', volumeNamespace: 'B', secretRef: {} } },
  ...[
    ...[{ iqn: 'x' }, { iqn: 'eui.0123456789abcdef' }, { iqn: 'eui.x' }, { iqn: `naa.${'a'.repeat(32)}` }],
    ...[
      { iqn: 'iqn.2001-04.x' },
      { initiatorName: 'x' },
      { initiatorName: 'eui.x' },
      { initiatorName: 'naa.x' },
      { initiatorName: iscsi.iqn, targetPortal: 'p'.repeat(64) },
    ],
    ...[{ chapAuthSession: true }, { chapAuthDiscovery: true, secretRef: {} }, { lun: 256 }, { lun: -1 }],
  ].map((each) => ({ iscsi: { ...iscsi, ...each } })),
  { csi: { ...csi, controllerPublishSecretRef: { name: 'A' }, nodePublishSecretRef: { namespace: 'B.c' } } },
  { csi: { ...csi, nodeStageSecretRef: {}, controllerExpandSecretRef: {}, nodeExpandSecretRef: {} } },
  ...[{}, null, { cpu: '1' }, { storage: '0' }, { storage: '-1.5' }, { storage: '1', cpu: '-2Gi' }].map((capacity) => ({
    csi,
    capacity,
  })),
  ...[[], ['x'], ['ReadWriteOncePod', 'ReadOnlyMany', 'x', '']].map((accessModes) => ({ csi, accessModes })),
  ...affinities.map((nodeAffinity) => ({ csi, nodeAffinity })),
  { local: { path: '../x' } },
  { local: { path: '' }, nodeAffinity: {} },
];

const one: readonly (Body | undefined)[] = [
  undefined,
  {},
  { kind: 'PersistentVolumeClaim', name: '' },
  { kind: 'VolumeSnapshot', name: 'a', apiGroup: 'snapshot.storage.k8s.io' },
  { kind: 'X', name: 'a', apiGroup: 'X_' },
  { kind: 'X', name: 'a' },
];
const elsewhere: Body = { kind: 'X', name: 'a', apiGroup: 'x.io', namespace: 'n' };

const claims: readonly Body[] = [
  ...one.flatMap((dataSource) => [...one, elsewhere].map((dataSourceRef) => ({ dataSource, dataSourceRef }))),
  { resources: {} },
  ...['0', '-1.5Gi', '1.5', '1m'].map((storage) => ({ resources: { requests: { storage } } })),
  { accessModes: ['ReadWriteOncePod', 'ReadWriteOnce', 'x'] },
  { volumeMode: '', storageClassName: 'A', volumeAttributesClassName: 'B' },
];

const plain = { accessModes: ['ReadWriteOnce'] };
const annotated = { name: 'x', annotations: { 'volume.beta.kubernetes.io/mount-options': 'y' } };

/** Volumes and the claims to them. */
export const volumes: readonly Aimed[] = [
  {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    bodies: [
      ...specs.map((spec) => ({ spec: { ...plain, capacity: { storage: '1Gi' }, ...spec } })),
      ...['nfs', 'csi'].map((name) => ({
        metadata: annotated,
        spec: { ...plain, capacity: { storage: '1Gi' }, [name]: sources[name] },
      })),
    ],
  },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    bodies: claims.map((spec) => ({ spec: { ...plain, resources: { requests: { storage: '1Gi' } }, ...spec } })),
  },
];
