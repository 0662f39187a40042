const taste = 'A rule of one organization: no manifest is better or worse for it.';
const contested = 'Practitioners disagree, and either choice is right somewhere.';
const outOfClass = 'A kind of a controller: the references are drawn, what the controller asks of them is not judged.';
const classes = 'Its entries are of the classes of the rows and lists above, or about the flags of the control plane.';

/** What is not built, by its reason. */
const byReason: readonly (readonly [reason: string, ids: string])[] = [
  [
    taste,
    `kube-linter:dnsconfig-options kube-linter:no-node-affinity kube-linter:required-annotation-email
    kube-linter:required-label-owner kube-linter:sorted-keys kube-linter:pdb-unhealthy-pod-eviction-policy`,
  ],
  [
    contested,
    `kube-score:container-resource-requests-equal-limits kube-score:container-cpu-requests-equal-limits
    kube-score:container-memory-requests-equal-limits kube-score:container-image-pull-policy
    kube-score:container-ephemeral-storage-request-and-limit kube-score:container-ephemeral-storage-request-equals-limit
    polaris:pullPolicyNotAlways polaris:cpuLimitsMissing monokle:cpu-limit`,
  ],
  [
    'Most clusters define no PriorityClass of their own, and a Pod without one is no mistake.',
    'kube-linter:priority-class-name polaris:priorityClassNotSet',
  ],
  ['A kind of OpenShift.', 'kube-linter:scc-deny-privileged-container'],
  [
    outOfClass,
    `G02 kube-linter:dangling-servicemonitor kubevious:certificate-reference kubevious:gateway-reference
    kubevious:listener-reference kubevious:cert-manager kubevious:istio kubevious:kong kubevious:argo-rollouts
    kubevious:gcp`,
  ],
  [classes, 'datree:others kubesec:all checkov:all trivy:all kubescape:all'],
];

/** The reason of each id that is not built. */
export const unbuilt: ReadonlyMap<string, string> = new Map(
  byReason.flatMap(([reason, ids]) => ids.split(/\s+/).map((id) => [id, reason] as const)),
);
