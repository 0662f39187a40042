/** Points of good practice. The server accepts all of this. */
export type PracticeArgs = {
  /** `tag` is `latest`, written or implied, or empty for an image with neither tag nor digest that can be read. */
  'image-not-pinned': { image: string; tag: string };
  /** `missing` lists `requests.cpu`, `requests.memory` and `limits.memory`. */
  'resources-not-set': { container: string; missing: string };
  /** `hostProcess` is what Windows calls it. */
  'privileged-container': { container: string; field: 'privileged' | 'hostProcess' };
  /** `how` tells whether user 0 is written, or only not ruled out. */
  'runs-as-root': { container: string; how: 'written' | 'open' };
  'privilege-escalation-allowed': { container: string };
  'capability-dangerous': { container: string; capability: string };
  'capabilities-kept': { container: string };
  'root-file-system-writable': { container: string };
  /** What opens the kernel: no filter of system calls, or `/proc` without its masks. */
  'system-calls-unfiltered': { container: string; what: 'seccomp' | 'proc' };
  'node-namespace-shared': { field: 'hostNetwork' | 'hostPID' | 'hostIPC' };
  'node-folder-mounted': { volume: string; path: string };
  'node-port-taken': { container: string; port: number };
  'readiness-probe-missing': { container: string };
  'liveness-probe-missing': { container: string };
  'probes-identical': { container: string };
  'pod-without-workload': Record<never, never>;
  'single-replica': Record<never, never>;
  'replicas-may-share-node': Record<never, never>;
  'update-stops-service': Record<never, never>;
  /** Runs that may overlap, or a deadline so short that the controller, which looks every ten seconds, misses it. */
  'cron-job-unbounded': { what: 'overlap' | 'short-deadline' };
  'finished-job-stays': Record<never, never>;
  'scaling-range-narrow': { what: 'one' | 'fixed' };
  'budget-blocks-eviction': Record<never, never>;
  'service-open-to-outside': { how: 'node-port' | 'balancer' | 'addresses' };
  'ingress-without-tls': { host: string };
  /** `host` is empty where the rule names none. */
  'ingress-takes-every-host': { host: string };
  'low-port': { container: string; port: number; what: 'ssh' | 'low' };
  'rights-unlimited': { field: 'verbs' | 'resources' };
  'rights-lead-further': { right: 'read-secrets' | 'start-pods' | 'enter-pods' | 'raise-rights'; resource: string };
  /** `who` is the group or user that is far too wide; empty where the role is `cluster-admin`. */
  'administrator-bound': { who: string };
  'token-mounted': Record<never, never>;
  /** `newer` is what `serviceAccountName` says; it wins. Empty where it says nothing. */
  'old-account-field': { account: string; newer: string };
  'server-field-written': { field: string };
  'namespace-not-named': Record<never, never>;
  'recommended-label-missing': Record<never, never>;
  'secret-in-plain-text': { name: string };
  'secret-in-environment': { secret: string };
  /** A kernel setting that the kubelet refuses unless its administrator allows it. */
  'kernel-setting-unsafe': { setting: string };
  /** Whether the namespace has policies that leave this workload out, or none. */
  'pod-not-isolated': { how: 'left-out' | 'no-policy' };
  'budget-missing': { replicas: number };
  'strong-role-bound': { right: 'everything' | 'enter-pods'; kind: 'Role' | 'ClusterRole'; role: string };
};
