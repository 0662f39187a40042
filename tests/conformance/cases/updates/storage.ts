import type { Stored } from '../updates.ts';

const named = { metadata: { name: 'data' } };
const group = 'storage.k8s.io/v1';
const claim = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  ...named,
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '2Gi' } } },
};
const volume = {
  apiVersion: 'v1',
  kind: 'PersistentVolume',
  ...named,
  spec: {
    capacity: { storage: '2Gi' },
    accessModes: ['ReadWriteOnce'],
    hostPath: { path: '/data' },
    storageClassName: 'slow',
  },
};
const inZone = (zone: string) => ({
  required: {
    nodeSelectorTerms: [{ matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: [zone] }] }],
  },
});

/** Volumes, claims and what describes them. */
export const storage: readonly Stored[] = [
  {
    object: claim,
    changes: [
      { 'spec.resources.requests.storage': '4Gi' },
      { 'spec.resources.requests.storage': '1Gi' },
      { 'spec.resources.requests.storage': '2048Mi' },
      { 'spec.resources.limits': { storage: '8Gi' } },
      { 'spec.accessModes': ['ReadOnlyMany'] },
      { 'spec.accessModes': [] },
      { 'spec.storageClassName': 'fast' },
      { 'spec.volumeName': 'data' },
      { 'spec.volumeMode': 'Block' },
      { 'spec.selector': { matchLabels: { tier: 'fast' } } },
      { 'spec.dataSource': { kind: 'PersistentVolumeClaim', name: 'old' } },
      { 'spec.volumeAttributesClassName': 'fast' },
      { 'metadata.annotations': { 'volume.beta.kubernetes.io/storage-class': 'fast' } },
    ],
  },
  {
    object: {
      ...claim,
      spec: { ...claim.spec, storageClassName: 'slow', volumeName: 'data', volumeAttributesClassName: 'slow' },
    },
    about: 'with a class',
    changes: [
      { 'spec.storageClassName': 'fast' },
      { 'spec.storageClassName': undefined },
      { 'spec.volumeName': 'other' },
      { 'spec.volumeName': undefined },
      { 'spec.volumeAttributesClassName': 'fast' },
      { 'spec.volumeAttributesClassName': undefined },
      { 'spec.resources.requests.storage': '4Gi' },
      { 'spec.resources.requests.storage': '1Gi', 'spec.storageClassName': 'fast' },
    ],
  },
  {
    object: volume,
    changes: [
      { 'spec.hostPath.path': '/other' },
      { 'spec.hostPath': undefined, 'spec.nfs': { server: 'a', path: '/b' } },
      { 'spec.hostPath.type': 'Directory' },
      { 'spec.capacity.storage': '4Gi' },
      { 'spec.capacity.storage': '0' },
      { 'spec.accessModes': ['ReadOnlyMany'] },
      { 'spec.persistentVolumeReclaimPolicy': 'Delete' },
      { 'spec.storageClassName': 'fast' },
      { 'spec.volumeMode': 'Block' },
      { 'spec.mountOptions': ['ro'] },
      { 'spec.claimRef': { namespace: 'default', name: 'data' } },
      { 'spec.nodeAffinity': inZone('a') },
    ],
  },
  {
    object: {
      ...volume,
      spec: {
        ...volume.spec,
        hostPath: undefined,
        csi: { driver: 'disk.example', volumeHandle: '1' },
        nodeAffinity: inZone('a'),
        volumeAttributesClassName: 'slow',
      },
    },
    about: 'of a driver',
    changes: [
      { 'spec.csi.volumeHandle': '2' },
      { 'spec.csi.controllerExpandSecretRef': { name: 'a', namespace: 'default' } },
      { 'spec.csi.fsType': 'xfs' },
      { 'spec.nodeAffinity': inZone('b') },
      { 'spec.nodeAffinity': undefined },
      { 'spec.volumeAttributesClassName': 'fast' },
      { 'spec.volumeAttributesClassName': undefined },
    ],
  },
  {
    object: {
      apiVersion: group,
      kind: 'StorageClass',
      ...named,
      provisioner: 'disk.example',
      parameters: { type: 'slow' },
      reclaimPolicy: 'Delete',
      volumeBindingMode: 'Immediate',
    },
    changes: [
      { provisioner: 'other.example' },
      { parameters: { type: 'fast' } },
      { parameters: undefined },
      { reclaimPolicy: 'Retain' },
      { volumeBindingMode: 'WaitForFirstConsumer' },
      { allowVolumeExpansion: true },
      { mountOptions: ['ro'] },
      { allowedTopologies: [{ matchLabelExpressions: [{ key: 'zone', values: ['a'] }] }] },
      {
        provisioner: 'other.example',
        parameters: { type: 'fast' },
        reclaimPolicy: 'Retain',
        volumeBindingMode: 'WaitForFirstConsumer',
      },
      { 'metadata.annotations': { 'storageclass.kubernetes.io/is-default-class': 'true' } },
    ],
  },
  {
    object: {
      apiVersion: group,
      kind: 'VolumeAttributesClass',
      ...named,
      driverName: 'disk.example',
      parameters: { iops: '100' },
    },
    changes: [
      { driverName: 'other.example' },
      { parameters: { iops: '200' } },
      { driverName: 'other.example', parameters: { iops: '200' } },
    ],
  },
  {
    object: {
      apiVersion: group,
      kind: 'CSIDriver',
      metadata: { name: 'disk.example' },
      spec: {
        attachRequired: true,
        podInfoOnMount: false,
        fsGroupPolicy: 'File',
        volumeLifecycleModes: ['Persistent'],
      },
    },
    changes: [
      { 'spec.attachRequired': false },
      { 'spec.podInfoOnMount': true },
      { 'spec.fsGroupPolicy': 'None' },
      { 'spec.volumeLifecycleModes': ['Persistent', 'Ephemeral'] },
      { 'spec.storageCapacity': true },
      { 'spec.requiresRepublish': true },
      { 'spec.tokenRequests': [{ audience: 'a' }] },
      { 'spec.seLinuxMount': true },
      { 'spec.nodeAllocatableUpdatePeriodSeconds': 20 },
      { 'spec.attachRequired': undefined },
    ],
  },
];
