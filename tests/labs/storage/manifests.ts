/** Short manifests for the tests of the lab. */
export const volume = (name: string, more = ''): string =>
  `apiVersion: v1
kind: PersistentVolume
metadata: { name: ${name} }
spec: { capacity: { storage: 1Gi }, accessModes: [ReadWriteOnce], ${more || 'hostPath: { path: /data }'} }
`;

export const claim = (name: string, more = ''): string =>
  `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: ${name} }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }${more && `, ${more}`} }
`;

export const storageClass = (name: string, more = ''): string =>
  `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: ${name} }
provisioner: disk.example
${more}
`;

export const pod = (name: string, claimName: string, more = ''): string =>
  `apiVersion: v1
kind: Pod
metadata: { name: ${name} }
spec:
  containers: [{ name: main, image: "registry.example/shop/api:1.4.2" }]
  volumes: [{ name: data, persistentVolumeClaim: { claimName: ${claimName} } }, { name: cache, emptyDir: {} }${more && `, ${more}`}]
`;
