import type { ScheduleFault } from './formats/schedule.ts';

/** Findings of the stage `validation`: what the server's own rules refuse. */
export type RuleArgs = {
  'required-field-missing': { field: string; in: string };
  'invalid-name': { field: string; value: string; format: NameFormat; fault: NameFault; max: number };
  'invalid-label-key': { key: string; fault: NameFault | 'prefix' };
  'invalid-label-value': { key: string; value: string; fault: NameFault };
  /** `bounds` says which of the two count; `one` where they are the same. */
  'number-out-of-bounds': { field: string; value: string; min: number; max: number; bounds: Bounds };
  'value-not-supported': { field: string; value: string; allowed: string };
  'duplicate-in-list': { field: string; value: string; list: string };
  'selector-does-not-match-template': { kind: string; selector: string; labels: string };
  'selector-empty': { kind: string };
  'selector-expression-wrong': {
    operator: string;
    fault: 'values-needed' | 'one-value-needed' | 'values-forbidden' | 'operator-unknown';
  };
  'volume-not-declared': { volume: string; declared: string };
  'volume-needs-one-source': { volume: string; sources: string };
  'env-needs-one-source': { variable: string; fault: 'value-and-source' | 'no-source' | 'many-sources' };
  'request-above-limit': { resource: string; request: string; limit: string };
  'mount-path-taken': { path: string };
  /** A path of an Ingress must begin with "/". */
  'path-not-absolute': { path: string };
  'job-restarts-always': { value: string };
  'bad-schedule': { schedule: string; fault: ScheduleFault };
  'bad-percentage': { field: string; value: string; fault: 'above-hundred' | 'no-percent' };
  'fields-exclude-each-other': { first: string; second: string };
  /** A rule of a Role in a namespace names a URL of the server, which no namespace holds. */
  'role-cannot-grant-urls': { urls: string };
  'bad-ip-address': { value: string; fault: AddressFault };
  'bad-ip-block': { value: string; fault: BlockFault };
  /** A field that means nothing without another, or without a number in it. */
  'field-needs-another': { field: string; needs: string; fault: 'absent' | 'number' };
  'fields-must-match': { first: string; second: string };
  'too-many-items': { field: string; count: number; max: number };
  /** More bytes than a field may hold. */
  'too-long': { field: string; max: number };
  'bad-host': { host: string; fault: 'address' | 'wildcard' | 'too-long' };
  'path-not-clean': { path: string; part: string };
  'name-reserved': { name: string; prefix: string };
  /** The key of a map of resources: `any` is not known, the others are not known for that use. */
  'unknown-resource': { resource: string; use: 'any' | 'quota' | 'container' | 'vendor' };
  'bad-amount': { field: string; value: string; fault: AmountFault };
  'toleration-wrong': { value: string; fault: TolerationFault };
  'quota-scope-wrong': { scope: string; fault: QuotaScopeFault; resources: string };
  /** Two bounds of one resource of which the lower one is above the upper one. */
  'limits-contradict': { resource: string; low: string; lowValue: string; high: string; highValue: string };
  /** Warned of: `instead` is what to write now; of what is `gone` or has no successor it is empty. */
  'deprecated-field': { field: string; instead: string; state: 'replaced' | 'gone' | 'avoided' };
  'deprecated-kind': { kind: string; instead: string };
  /** The object's name, which Pods have in their host names, is no part of one. */
  'name-becomes-host-name': { value: string };
  /** A term that counts Pods has no selector; `field` is the list of terms. */
  'selector-missing': { field: string };
  /** Two files of one volume have the same path, or one lies below the other. */
  'files-overlap': { volume: string; path: string; other: string };
  /** The server accepts the field and passes over it. */
  'field-without-effect': {
    field: string;
    because: 'headless' | 'external-name' | 'not-external-name' | 'no-source' | 'excluded-resource';
  };
  /** A format of a schema that the server does not know for this type. */
  'format-unknown': { format: string; type: string };
  'tokens-in-attributes': { field: string };
  'secret-not-pem': { key: string };
  'secret-key-missing': { key: string; type: string };
  'secret-not-json': { key: string };
  'value-malformed': { field: string; value: string; form: ValueForm };
  /** A field of a Service that means nothing for its type; `meant` names the types that read it. */
  'field-not-for-service-type': { field: string; type: string; meant: string };
  'cluster-ip-wrong': { field: string; value: string; fault: ClusterIpFault; range: string };
  /** The IP families of a Service do not fit its policy or the cluster. */
  'ip-families-wrong': { field: string; value: string; fault: 'two-in-one' | 'no-such-family' };
  /** A Pod on the network of its node has the ports of the node. */
  'host-port-differs': { hostPort: string; containerPort: string };
  /** A field of the other operating system. */
  'not-for-this-system': { field: string; system: 'linux' | 'windows' };
  'setting-malformed': { field: string; value: string; form: SettingForm };
  /** A field that makes no sense beside another choice: the kind of the object or a field with its value. */
  'field-not-with-choice': { field: string; because: string };
  /** No Pod may be missing while Pods are replaced, and none be added; `other` is the field that could add some. */
  'rollout-cannot-proceed': { field: string; other: string };
  'bad-time-zone': { value: string; fault: TimeZoneFault };
  /** The server makes selector and labels of a Job itself. */
  'job-selector-generated': { field: string; fault: 'selector' | 'label' | 'in-template' };
  'container-not-declared': { container: string; declared: string };
  'bad-number-list': { field: string; value: string; fault: IndexListFault; max: number };
  'scale-to-zero-needs-metric': Record<never, never>;
  /** What is scaled is named with an apiVersion that has no group. */
  'target-needs-group': { kind: string; value: string };
  /** A probe or a hook does one thing: it has none, or more than one. */
  'one-handler-needed': { field: string; fault: 'none' | 'many' };
  /** A field that others of its kind have, but not this one. */
  'field-in-wrong-place': { field: string; place: FieldPlace };
  'path-not-relative': { path: string };
  'resource-claim-not-declared': { claim: string; declared: string };
  /** A volume of another type than its use needs. */
  'volume-type-wrong': { volume: string; needs: string };
  /** Blanks at the beginning or the end. */
  'text-padded': { field: string; value: string };
  /** `*` means everything already; other entries beside it say nothing. */
  'wildcard-not-alone': { field: string; wildcard: string };
  /** Where the server shall call a webhook: its URL, or the path of its Service. */
  'webhook-address-wrong': { field: string; value: string; fault: WebhookAddressFault };
  'webhook-name-too-short': { name: string };
  'definition-name-wrong': { name: string; expected: string };
  'definition-version-wrong': { version: string; fault: 'names' | 'storage' | 'warning' };
  /** A path to a field of a custom resource. */
  'json-path-wrong': { path: string };
  'schema-not-structural': { field: string };
  'schema-field-forbidden': { field: string };
  /** `x-kubernetes-list-type`, `x-kubernetes-map-type` and what goes with them. */
  'schema-list-wrong': { field: string };
  /** The server objects to a second field because of the first; see `echo` in `finding.ts`. */
  'follows-from-another': { field: string };
};

export type Bounds = 'both' | 'least' | 'most' | 'one';

export type AmountFault = 'negative' | 'not-positive' | 'fraction' | 'no-whole-pages' | 'part-of-byte';

export type TolerationFault = 'key-needed' | 'seconds-need-no-execute' | 'value-no-label' | 'value-with-exists';

export type QuotaScopeFault = 'unknown' | 'not-for-resource' | 'conflict' | 'needs-exists';

export type AddressFault =
  | 'not-one'
  | 'leading-zeros'
  | 'mapped'
  | 'not-canonical'
  | 'other-family'
  | 'unspecified'
  | 'loopback'
  | 'link-local'
  | 'multicast';

export type ClusterIpFault =
  'alone' | 'first-differs' | 'none-among-others' | 'too-many' | 'same-family' | 'other-family' | 'not-in-range';

export type WebhookAddressFault =
  'not-a-url' | 'not-https' | 'no-host' | 'with-user' | 'with-fragment' | 'with-query' | 'path-start' | 'path-segment';

export type BlockFault = 'not-one' | 'leading-zeros' | 'mapped' | 'bits-beyond' | 'not-within' | 'not-canonical';

/** Where a field has no place. */
export type FieldPlace =
  | 'container'
  | 'init-container'
  | 'sidecar'
  | 'ephemeral-container'
  | 'readiness-probe'
  | 'new-pod'
  | 'template'
  | 'claim-template';

/** Forms that few fields have. */
export type ValueForm =
  | 'api-version'
  | 'domain-path'
  | 'domain-name'
  | 'finalizer'
  | 'iscsi-name'
  | 'iscsi-portal'
  | 'host-port'
  | 'header-name'
  | 'pod-security-version'
  | 'signer-name';

export type TimeZoneFault = 'unknown' | 'characters' | 'local' | 'empty';

export type IndexListFault = 'order' | 'too-large' | 'no-number' | 'interval';

/** Forms of the settings of a Pod. */
export type SettingForm =
  | 'sysctl'
  | 'seccomp-profile'
  | 'apparmor-profile'
  | 'windows-user'
  | 'credential-spec'
  | 'whole-number'
  | 'tolerations';

/** The shapes of names: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
export type NameFormat =
  | 'dns-label'
  | 'dns-subdomain'
  | 'dns-search-domain'
  | 'dns-1035-label'
  | 'port-name'
  | 'path-segment'
  | 'env-name'
  | 'config-key'
  | 'qualified-name';

export type NameFault = 'too-long' | 'characters' | 'empty';
