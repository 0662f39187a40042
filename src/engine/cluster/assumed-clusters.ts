import type { AssumedCluster, AssumedNode } from './assumed.ts';

export const assumedClusterNames = ['bare', 'kind', 'minikube', 'managed'] as const;
export type AssumedClusterName = (typeof assumedClusterNames)[number];

const linux = (name: string): Record<string, string> => ({
  'kubernetes.io/hostname': name,
  'kubernetes.io/os': 'linux',
  'kubernetes.io/arch': 'amd64',
});
const controlPlane = { 'node-role.kubernetes.io/control-plane': '' };
/** What the kubelet allows on a node unless it is told otherwise: `maxPods` of its configuration. */
const pods = '110';

/**
 * Clusters as their tools and providers make them. The sizes of the nodes are our assumption, for each reader has other
 * machines; they are what the tools ask for at least, or a small node of the provider.
 */
export const assumedClusters: readonly AssumedCluster[] = [
  // "Creating a cluster with kubeadm" in the Kubernetes documentation: kubeadm installs nothing but Kubernetes, CoreDNS and
  // kube-proxy, and taints the control plane. Which network is added is open; the simplest know no policies.
  {
    name: 'bare',
    storageClasses: [],
    ingressClasses: [],
    csiDrivers: [],
    nodes: [
      {
        name: 'control-plane',
        labels: { ...linux('control-plane'), ...controlPlane, ...excludedFromBalancing() },
        taints: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }],
        allocatable: { cpu: '2', memory: '2Gi', pods },
      },
      worker('worker-1'),
      worker('worker-2'),
    ],
    balancesLoad: false,
    hasMetrics: false,
    enforcesPolicies: false,
  },
  // The class: pkg/build/nodeimage/const_storage.go of kubernetes-sigs/kind. Its network, kindnet, enforces policies since
  // v0.24 (kubernetes-sigs/kind#842). An address for a LoadBalancer needs cloud-provider-kind beside the cluster
  // (kind.sigs.k8s.io, "LoadBalancer"). A single node is not tainted, and is as large as the machine it runs on.
  {
    name: 'kind',
    storageClasses: [{ name: 'standard', provisioner: 'rancher.io/local-path', isDefault: true, waitsForPod: true }],
    ingressClasses: [],
    csiDrivers: [],
    nodes: [
      {
        name: 'kind-control-plane',
        labels: { ...linux('kind-control-plane'), ...controlPlane },
        taints: [],
        allocatable: { cpu: '4', memory: '8Gi', pods },
      },
    ],
    balancesLoad: false,
    hasMetrics: false,
    enforcesPolicies: true,
  },
  // The class: deploy/addons/storageclass/storageclass.yaml of kubernetes/minikube, without a binding mode. The addons
  // `ingress` and `metrics-server` are off. A LoadBalancer has an address while `minikube tunnel` runs. A single node gets
  // a bridge, which knows no policies (minikube handbook, "Network Policy").
  {
    name: 'minikube',
    storageClasses: [
      { name: 'standard', provisioner: 'k8s.io/minikube-hostpath', isDefault: true, waitsForPod: false },
    ],
    ingressClasses: [],
    csiDrivers: [],
    nodes: [
      {
        name: 'minikube',
        labels: {
          ...linux('minikube'),
          ...controlPlane,
          ...excludedFromBalancing(),
          'minikube.k8s.io/name': 'minikube',
          'minikube.k8s.io/primary': 'true',
        },
        taints: [],
        allocatable: { cpu: '2', memory: '4Gi', pods },
      },
    ],
    balancesLoad: false,
    hasMetrics: false,
    enforcesPolicies: false,
  },
  // DigitalOcean Kubernetes. Classes and driver: deploy/kubernetes/releases/csi-digitalocean-v4.19.0/driver.yaml of
  // digitalocean/csi-digitalocean, without a binding mode. The metrics server comes from the marketplace
  // (docs.digitalocean.com, "Autoscale Cluster With Horizontal Pod Autoscaling"). Its network is Cilium, which enforces
  // policies. All nodes stand in one region, which has no zones; a Droplet of 2 CPUs and 4 GB keeps some for itself.
  {
    name: 'managed',
    storageClasses: ['', '-retain', '-xfs', '-xfs-retain'].map((form) => ({
      name: `do-block-storage${form}`,
      provisioner: 'dobs.csi.digitalocean.com',
      isDefault: form === '',
      waitsForPod: false,
    })),
    ingressClasses: [],
    csiDrivers: ['dobs.csi.digitalocean.com'],
    nodes: ['pool-1', 'pool-2', 'pool-3'].map((name) => ({
      name,
      labels: {
        ...linux(name),
        'topology.kubernetes.io/region': 'fra1',
        'node.kubernetes.io/instance-type': 's-2vcpu-4gb',
        'doks.digitalocean.com/node-pool': 'pool',
      },
      taints: [],
      allocatable: { cpu: '1900m', memory: '2560Mi', pods },
    })),
    balancesLoad: true,
    hasMetrics: false,
    enforcesPolicies: true,
  },
];

function worker(name: string): AssumedNode {
  return { name, labels: linux(name), taints: [], allocatable: { cpu: '2', memory: '4Gi', pods } };
}

/** kubeadm's mark on each node of a control plane. */
function excludedFromBalancing(): Record<string, string> {
  return { 'node.kubernetes.io/exclude-from-external-load-balancers': '' };
}
