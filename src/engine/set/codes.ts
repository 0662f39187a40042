import type { Misfit } from './answers/claims.ts';
import type { PartKind } from './edges/row.ts';

/** Findings about what lies between objects. */
export type SetArgs = {
  /** `selector` is written `app: web, tier: front`; `near` names the closest workload, or is empty; `difference` is its labels. */
  'service-selects-no-pod': { service: string; selector: string; near: string; difference: string };
  'reference-target-missing': { kind: string; name: string; namespace: string; consequence: Consequence };
  /** The object is there, the key is not. `keys` lists those it has. */
  'reference-key-missing': { kind: string; name: string; key: string; keys: string };
  /** A Service's `targetPort` is a name that no container of its Pods declares. */
  'service-port-name-unknown': { service: string; port: string; declared: string };
  /** A backend or scale target names a port that the Service does not have. */
  'service-has-no-such-port': { service: string; port: string; ports: string };
  /** An object names a part (a container, a port) that it, or the object it works on, does not declare. */
  'part-not-declared': { part: PartKind; name: string; object: string; declared: string; consequence: Consequence };
  /**
   * A Service asks for a number or an address that the cluster does not give: only a real creation says so, no dry run.
   * `by` is the Service that has it; `range` is what the cluster gives out. Each is empty where the other counts.
   */
  'allocation-fails': {
    field: 'nodePort' | 'healthCheckNodePort' | 'clusterIP';
    value: string;
    fault: 'out-of-range' | 'taken';
    by: string;
    range: string;
  };
  'same-object-twice': { kind: string; name: string };
  /** `count` is how many objects are to lie in it. */
  'namespace-missing': { namespace: string; count: number };
  /** The selector of `owner` finds the Pods of `other`, or `other` is a Pod that stands alone. */
  'selectors-overlap': { owner: string; selector: string; other: string; what: 'workload' | 'pod' };
  /** `what` tells whether one of them is a Job, whose Pods answer nobody. */
  'service-mixes-workloads': { service: string; first: string; second: string; what: 'job' | 'workload' };
  /** `group`: the kind is one of another group. `resource` and `container` are empty but for `requests`. */
  'autoscaler-cannot-scale': {
    target: string;
    why: 'kind' | 'group' | 'requests' | 'zero';
    resource: string;
    container: string;
  };
  'replicas-set-twice': { workload: string; autoscaler: string };
  /** `why` tells who wants the volume at the same time: the replicas, a Pod on each node, or old and new in an update. */
  'volume-not-shared': {
    workload: string;
    claim: string;
    mode: 'ReadWriteOnce' | 'ReadWriteOncePod';
    why: 'replicas' | 'nodes' | 'update';
  };
  /** `other` takes the port on every node; where it is empty, the cluster has fewer `nodes` than there are `pods`. */
  'host-port-clash': { workload: string; port: number; protocol: string; other: string; pods: number; nodes: number };
  /** `service` is the one that is named; where none is, one that would do, or empty. */
  'stateful-names-missing': { set: string; service: string; why: 'not-named' | 'not-headless' | 'selects-others' };
  'probe-port-not-declared': { container: string; port: number; declared: string };
  'ingress-to-headless': { service: string };
  /** `object` is written `ConfigMap/settings`; it is empty for a volume that mixes sources or tells of the Pod. */
  'mount-never-updates': { container: string; volume: string; object: string };
  'secret-value-odd': { key: string; field: 'data' | 'stringData'; fault: 'encoded-twice' | 'ends-with-newline' };
  /** `near` is the variable that was probably meant, or empty. */
  'variable-not-known': {
    name: string;
    fault: 'nowhere' | 'later' | 'itself';
    place: 'env' | 'command' | 'sub-path';
    near: string;
  };
  /** A NetworkPolicy or a PodDisruptionBudget, or a peer of the former. `near` and `difference` as for a Service. */
  'selector-finds-no-pod': {
    kind: string;
    name: string;
    selector: string;
    effect: 'guards-nothing' | 'lets-nobody-in' | 'lets-out-to-nobody' | 'protects-nothing';
    near: string;
    difference: string;
  };
  /** `service` is what a variable of the workload names, or empty. */
  'dns-egress-missing': { policy: string; workload: string; service: string };
  /**
   * `from` is the Ingress, or the workload whose variable names the Service; empty where the Service itself is closed.
   * `port` is that of the Pod; `mistaken` is the Service's port, where the policy names that instead.
   */
  'policy-blocks-connection': {
    way: 'service' | 'ingress' | 'variable';
    from: string;
    policy: string;
    service: string;
    to: string;
    port: number;
    mistaken: string;
  };
  /** `pods` is how many there are, or how few the autoscaler may leave. `least` is `minAvailable` as it is written. */
  'budget-leaves-no-room': {
    budget: string;
    least: string;
    pods: number;
    by: 'replicas' | 'autoscaler';
    autoscaler: string;
  };
  'budgets-overlap': { other: string; workload: string };
  /** `key` is empty where nothing at all is used. */
  'object-unused': { kind: string; name: string; key: string };
  /** `account` is empty for a role that is not bound. */
  'rights-reach-nobody': { how: 'not-bound' | 'no-token'; name: string; account: string };
  /** `meant` is a resource, a verb, or the group in which the resource is; empty where nobody knows. */
  'rule-grants-nothing': {
    fault: 'unknown-resource' | 'other-group' | 'unknown-verb' | 'of-the-cluster' | 'name-not-yet-known';
    word: string;
    group: string;
    meant: string;
  };
  /**
   * `by` is the quota or the limit range. `together`: all Pods take more than there is, each alone does not.
   * `container` and the amounts are empty where they have no part in it.
   */
  'pods-refused': {
    workload: string;
    fault: 'not-written' | 'no-limit' | 'too-much' | 'too-little' | 'ratio' | 'together';
    by: string;
    container: string;
    resource: string;
    asked: string;
    limit: string;
    count: number;
  };
  /** `near` is the host that was probably meant, or empty. */
  'tls-hosts-differ': { host: string; fault: 'no-rule' | 'no-certificate'; near: string };
  /** `missing` lists the keys; where it is empty, only the type is unusual. */
  'tls-secret-unfit': { secret: string; type: string; missing: string };
  /** `host` is empty for a rule that serves every host. */
  'route-taken-twice': { host: string; path: string; first: string };
  'several-defaults': { kind: string; name: string; first: string };
  /** `volume` comes closest, or is the one that is named; `misfit` says why it is not for the claim. */
  'claim-finds-no-volume': {
    claim: string;
    class: string;
    why: 'no-class' | 'no-default' | 'nothing-provisions' | 'selects' | 'taken' | 'does-not-fit';
    volume: string;
    misfit: Misfit | 'none-there';
  };
};

/** What happens at run time while the target is missing: each has its own words. */
export type Consequence =
  | 'pod-does-not-start'
  | 'pod-stays-pending'
  | 'pod-not-admitted'
  | 'probe-fails'
  | 'no-answer'
  | 'no-dns-name'
  | 'no-scaling'
  | 'no-rights'
  | 'no-effect'
  | 'calls-fail'
  | 'is-deleted'
  | 'other';
