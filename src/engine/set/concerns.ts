import type { Concern } from './graph-shapes.ts';

/** What each kind does in an application; the drawing puts kinds of one concern together. */
const kinds: Readonly<Record<Exclude<Concern, 'other'>, readonly string[]>> = {
  entry: [
    ...['/Service', '/Endpoints', 'discovery.k8s.io/EndpointSlice', 'networking.k8s.io/Ingress'],
    ...['networking.k8s.io/IngressClass', 'networking.k8s.io/IPAddress', 'networking.k8s.io/ServiceCIDR'],
    ...['gateway.networking.k8s.io/Gateway', 'gateway.networking.k8s.io/GatewayClass'],
    ...['gateway.networking.k8s.io/HTTPRoute', 'gateway.networking.k8s.io/GRPCRoute'],
    ...['gateway.networking.k8s.io/TLSRoute', 'gateway.networking.k8s.io/TCPRoute'],
    ...['gateway.networking.k8s.io/UDPRoute', 'gateway.networking.k8s.io/ListenerSet'],
    ...['networking.istio.io/VirtualService', 'networking.istio.io/Gateway', 'networking.istio.io/ServiceEntry'],
    ...['route.openshift.io/Route', 'outside/Host', 'outside/CIDR'],
  ],
  workload: [
    ...['/Pod', '/PodTemplate', '/ReplicationController', 'apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet'],
    ...['apps/DaemonSet', 'apps/ControllerRevision', 'batch/Job', 'batch/CronJob', 'argoproj.io/Rollout'],
    ...['autoscaling/HorizontalPodAutoscaler', 'autoscaling.k8s.io/VerticalPodAutoscaler'],
    ...['policy/PodDisruptionBudget', 'jobset.x-k8s.io/JobSet', 'leaderworkerset.x-k8s.io/LeaderWorkerSet'],
    ...['outside/Image', 'outside/Application'],
  ],
  configuration: [
    ...['/ConfigMap', '/Secret', 'external-secrets.io/ExternalSecret', 'bitnami.com/SealedSecret'],
    ...['cert-manager.io/Certificate', 'cert-manager.io/Issuer', 'cert-manager.io/ClusterIssuer'],
  ],
  storage: [
    ...['/PersistentVolumeClaim', '/PersistentVolume', 'storage.k8s.io/StorageClass', 'storage.k8s.io/CSIDriver'],
    ...['storage.k8s.io/CSINode', 'storage.k8s.io/CSIStorageCapacity', 'storage.k8s.io/VolumeAttachment'],
    ...['storage.k8s.io/VolumeAttributesClass', 'snapshot.storage.k8s.io/VolumeSnapshot'],
    ...['resource.k8s.io/ResourceClaim', 'resource.k8s.io/ResourceClaimTemplate', 'resource.k8s.io/DeviceClass'],
    ...['resource.k8s.io/ResourceSlice'],
  ],
  access: [
    ...['/ServiceAccount', 'rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'],
    ...['rbac.authorization.k8s.io/RoleBinding', 'rbac.authorization.k8s.io/ClusterRoleBinding'],
    ...['networking.k8s.io/NetworkPolicy', 'gateway.networking.k8s.io/ReferenceGrant'],
    ...['certificates.k8s.io/ClusterTrustBundle', 'certificates.k8s.io/CertificateSigningRequest'],
    ...['outside/User', 'outside/Group'],
  ],
  cluster: [
    ...['/Namespace', '/Node', '/ResourceQuota', '/LimitRange', '/Event', 'events.k8s.io/Event'],
    ...['scheduling.k8s.io/PriorityClass', 'node.k8s.io/RuntimeClass', 'coordination.k8s.io/Lease'],
    ...['apiextensions.k8s.io/CustomResourceDefinition', 'apiregistration.k8s.io/APIService'],
    ...['admissionregistration.k8s.io/ValidatingWebhookConfiguration'],
    ...['admissionregistration.k8s.io/MutatingWebhookConfiguration'],
    ...['admissionregistration.k8s.io/ValidatingAdmissionPolicy'],
    ...['admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding'],
    ...['admissionregistration.k8s.io/MutatingAdmissionPolicy'],
    ...['admissionregistration.k8s.io/MutatingAdmissionPolicyBinding'],
    ...['flowcontrol.apiserver.k8s.io/FlowSchema', 'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration'],
  ],
};

const concerns = new Map(
  Object.entries(kinds).flatMap(([concern, list]) => list.map((kind) => [kind, concern as Concern] as const)),
);

/** The concern of a kind; `other` for kinds that Drydock does not know. */
export function concernOf(group: string, kind: string): Concern {
  return concerns.get(`${group}/${kind}`) ?? 'other';
}
