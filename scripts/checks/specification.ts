/**
 * The checks that tools for Kubernetes manifests know, by where they are listed. Rows are numbered by topic: D documents,
 * M metadata, P Pods, W workloads, S Services, I Ingresses, N NetworkPolicies, G Gateway API, V storage, C configuration,
 * R rights, Q quotas, A admission, X across objects. Rows that the server itself refuses or warns about are not here.
 * The names of kube-score are those of README_CHECKS.md in its release 1.20.
 */
const lists: Readonly<Record<string, string>> = {
  '': `D10 D11 M09 M10 P12 P17 P29 W11 W13 W15 S08 S09 S10 I02 I03 N02 N03 G02 V03 C03 C04 R03 R04 A03
    X01 X02 X03 X04 X05 X06 X07 X08 X09 X10 X11 X12 X13 X14 X15 X16 X17 X18 X19 X20`,
  'kube-linter': `access-to-create-pods access-to-secrets cluster-admin-role-binding dangling-horizontalpodautoscaler
    dangling-ingress dangling-networkpolicy dangling-networkpolicypeer-podselector dangling-service
    dangling-servicemonitor default-service-account deprecated-service-account-field dnsconfig-options docker-sock
    drop-net-raw-capability duplicate-env-var env-var-secret env-value-from sensitive-host-mounts host-ipc host-network
    host-pid hpa-minimum-three-replicas invalid-target-ports job-ttl-seconds-after-finished latest-tag liveness-port
    minimum-three-replicas mismatching-selector no-anti-affinity no-extensions-v1beta no-liveness-probe no-node-affinity
    no-readiness-probe no-rolling-update-strategy non-existent-service-account non-isolated-pod
    pdb-unhealthy-pod-eviction-policy pdb-max-unavailable pdb-min-available priority-class-name
    privilege-escalation-container privileged-container privileged-ports no-read-only-root-fs read-secret-from-env-var
    readiness-port required-annotation-email required-label-owner restart-policy run-as-non-root
    scc-deny-privileged-container schema-validation exposed-services sorted-keys ssh-port startup-port unsafe-sysctls
    unsafe-proc-mount unset-cpu-requirements unset-memory-requirements use-namespace wildcard-in-rules
    writable-host-mount`,
  'kube-score': `ingress-targets-service cronjob-has-deadline cronjob-restartpolicy container-resources
    container-resource-requests-equal-limits container-cpu-requests-equal-limits
    container-memory-requests-equal-limits container-image-tag container-image-pull-policy
    container-ephemeral-storage-request-and-limit container-ephemeral-storage-request-equals-limit container-ports-check
    statefulset-has-poddisruptionbudget deployment-has-poddisruptionbudget poddisruptionbudget-has-policy
    pod-networkpolicy networkpolicy-targets-pod pod-probes pod-probes-identical
    container-security-context-user-group-id container-security-context-privileged
    container-security-context-readonlyrootfilesystem container-seccomp-profile service-targets-pod service-type
    stable-version deployment-has-host-podantiaffinity statefulset-has-host-podantiaffinity
    deployment-targeted-by-hpa-does-not-have-replicas-configured statefulset-has-servicename
    deployment-pod-selector-labels-match-template-metadata-labels
    statefulset-pod-selector-labels-match-template-metadata-labels label-values horizontalpodautoscaler-has-target
    horizontalpodautoscaler-replicas environment-variable-key-duplication pod-topology-spread-constraints
    deployment-strategy deployment-replicas`,
  polaris: `deploymentMissingReplicas priorityClassNotSet tagNotSpecified pullPolicyNotAlways readinessProbeMissing
    livenessProbeMissing metadataAndInstanceMismatched pdbDisruptionsIsZero missingPodDisruptionBudget
    topologySpreadConstraint hpaMaxAvailability hpaMinAvailability pdbMinAvailableGreaterThanOrEqualToHPAMinReplicas
    cpuRequestsMissing cpuLimitsMissing memoryRequestsMissing memoryLimitsMissing automountServiceAccountToken
    hostIPCSet hostPathSet hostProcess hostPIDSet linuxHardening missingNetworkPolicy notReadOnlyRootFilesystem
    privilegeEscalationAllowed procMount runAsRootAllowed runAsPrivileged dangerousCapabilities insecureCapabilities
    hostNetworkSet hostPortSet tlsSettingsMissing sensitiveContainerEnvVar sensitiveConfigmapContent
    clusterrolePodExecAttach rolePodExecAttach clusterrolebindingPodExecAttach rolebindingClusterRolePodExecAttach
    rolebindingRolePodExecAttach clusterrolebindingClusterAdmin rolebindingClusterAdminClusterRole
    rolebindingClusterAdminRole`,
  monokle: `no-latest image-tag cpu-request cpu-limit memory-request memory-limit no-sys-admin docker-socket
    writable-file-system drop-capabilities low-uid-and-gid automount-service-account-token pod-create pod-exec root-group
    ssh-port secret-in-env privileged-ports exposed-service mount-propagation`,
  kubevious: `certificate-reference gateway-reference listener-reference env-config-map-reference
    env-secret-reference latest-image resource-request-limit volume-mount-reference scale-target-reference
    ingress-service-reference ingress-tls-domain ingress-unique-routes ingress-default-class
    network-policy-pod-selector service-account-reference volume-config-map-reference volume-claim-reference
    volume-secret-reference role-reference subject-reference service-selector service-port replica-count cert-manager
    istio kong argo-rollouts gcp`,
  datree: 'naked-pods others',
  kubesec: 'all',
  checkov: 'all',
  trivy: 'all',
  kubescape: 'all',
  'pod-security': 'all',
};

/** Every id, such as `W13` or `kube-linter:latest-tag`. */
export const specification: readonly string[] = Object.entries(lists).flatMap(([list, names]) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => (list === '' ? name : `${list}:${name}`)),
);
