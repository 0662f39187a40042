import type { Concern } from './graph-shapes.ts';

/** What each built-in kind does in an application; the drawing puts kinds of one concern together. */
const concerns: Readonly<Record<string, Concern>> = {
  '/Pod': 'workload',
  '/ReplicationController': 'workload',
  'apps/Deployment': 'workload',
  'apps/ReplicaSet': 'workload',
  'apps/StatefulSet': 'workload',
  'apps/DaemonSet': 'workload',
  'batch/Job': 'workload',
  'batch/CronJob': 'workload',
  'autoscaling/HorizontalPodAutoscaler': 'workload',
  'policy/PodDisruptionBudget': 'workload',
  '/Service': 'entry',
  '/Endpoints': 'entry',
  'discovery.k8s.io/EndpointSlice': 'entry',
  'networking.k8s.io/Ingress': 'entry',
  'networking.k8s.io/IngressClass': 'entry',
  'networking.k8s.io/NetworkPolicy': 'access',
  '/ConfigMap': 'configuration',
  '/Secret': 'configuration',
  '/PersistentVolumeClaim': 'storage',
  '/PersistentVolume': 'storage',
  'storage.k8s.io/StorageClass': 'storage',
  '/ServiceAccount': 'access',
  'rbac.authorization.k8s.io/Role': 'access',
  'rbac.authorization.k8s.io/ClusterRole': 'access',
  'rbac.authorization.k8s.io/RoleBinding': 'access',
  'rbac.authorization.k8s.io/ClusterRoleBinding': 'access',
  '/Namespace': 'cluster',
  '/Node': 'cluster',
  '/ResourceQuota': 'cluster',
  '/LimitRange': 'cluster',
};

/** The concern of a kind; `other` for kinds that Drydock does not know. */
export function concernOf(group: string, kind: string): Concern {
  const key = `${group}/${kind}`;
  return Object.hasOwn(concerns, key) ? concerns[key]! : 'other';
}
