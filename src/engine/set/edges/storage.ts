import type { Row } from './row.ts';
export const storage = [
  {
    name: 'storage-class',
    spec: 'E111',
    by: 'name',
    from: '/PersistentVolumeClaim',
    path: 'spec.storageClassName',
    to: 'storage.k8s.io/StorageClass',
    scope: 'cluster',
    whenMissing: 'pod-stays-pending',
    absent: { annotation: 'storageclass.kubernetes.io/is-default-class' },
  },
] as const satisfies readonly Row[];
