/** Findings of admission: the built-in plugins of a fresh cluster refuse, before and after validation. */
export type AdmissionArgs = {
  'class-not-found': { kind: 'PriorityClass' | 'RuntimeClass'; name: string };
  /** The Pod sets what its class decides, to something else. */
  'decided-by-class': { kind: 'PriorityClass' | 'RuntimeClass'; field: string; value: string; decided: string };
  /** Another PriorityClass is already that of Pods without a class. */
  'default-class-exists': { name: string };
  /** Only a RuntimeClass says how much a Pod needs beside its containers. */
  'overhead-without-class': Record<never, never>;
  /** No namespace can have this name, so there is none. */
  'namespace-cannot-exist': { namespace: string };
  /** A LimitRange says how little, how much, or how far apart. `value` is empty where nothing is written. */
  'limit-range-violated': {
    range: string;
    per: 'Container' | 'Pod' | 'PersistentVolumeClaim';
    bound: 'min' | 'max' | 'maxLimitRequestRatio';
    resource: string;
    amount: string;
    what: 'request' | 'limit' | 'ratio';
    value: string;
  };
  /** A quota bounds the sum of what containers ask for, so each must say it. */
  'quota-needs-resources': { quota: string; container: string; resources: string };
  /** With this object the namespace would use more than its quota allows. */
  'quota-exceeded': { quota: string; resource: string; requested: string; used: string; limit: string };
  /** The namespace admits only Pods that keep a level of Pod Security, or warns of others. */
  'pod-security-violated': {
    namespace: string;
    level: 'baseline' | 'restricted';
    mode: 'enforce' | 'warn';
    demand: PodSecurityDemand;
    /** What stands there; empty where nothing does. */
    value: string;
  };
};

/** What a level of Pod Security demands, as readers are told. */
export type PodSecurityDemand =
  | 'app-armor'
  | 'capability-bind'
  | 'capability-usual'
  | 'drop-all'
  | 'host-namespace'
  | 'host-path'
  | 'host-port'
  | 'host-process'
  | 'no-escalation'
  | 'non-root'
  | 'privileged'
  | 'probe-host'
  | 'proc-mount'
  | 'se-linux'
  | 'seccomp'
  | 'sysctl'
  | 'user-not-root'
  | 'volume-type';
