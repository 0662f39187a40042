/** Findings of the stages `kind` and `decode`. */
export type SchemaArgs = {
  'field-missing-for-kind': { field: 'apiVersion' | 'kind' };
  /** No kind of this name in this apiVersion, and none can come. `suggestion` is "apps/v1 Deployment" or "". */
  'unknown-kind': { apiVersion: string; kind: string; suggestion: string };
  /**
   * A kind that other versions of Kubernetes serve under this apiVersion: `removed` in `release`, or `newer`, since
   * `release`. `instead` is the apiVersion in which it lives on, or "".
   */
  'kind-of-other-version': {
    apiVersion: string;
    kind: string;
    fault: 'removed' | 'newer';
    release: string;
    version: string;
    instead: string;
    change: KindChange;
  };
  /** A group that Kubernetes does not bring: its CustomResourceDefinition is not among the files. */
  'unknown-group': { apiVersion: string; kind: string };
  /**
   * `type` is the API type that lacks the field, such as "Container"; `suggestion` a near name or "".
   * `elsewhere` is where this object takes a field of that name, such as "spec.template.spec.containers", or "".
   */
  'unknown-field': { field: string; type: string; suggestion: string; elsewhere: string };
  /** A field that other versions have, or, `renamed`, that a retired API version had. `instead` is its place of today, or "". */
  'field-of-other-version': {
    field: string;
    type: string;
    fault: 'removed' | 'newer' | 'renamed';
    release: string;
    version: string;
    instead: string;
  };
  /** `value` is the scalar as written, shortened; "" for lists and maps. */
  'wrong-type': { field: string; expected: ExpectedType; found: FoundType; value: string };
  'number-out-of-range': { field: string; type: 'int32' | 'int64'; value: string };
  'bad-quantity': { field: string; value: string };
  'bad-base64': { field: string };
  'bad-time': { field: string; value: string };
};

export type SchemaCode = keyof SchemaArgs;

export type ExpectedType =
  | 'object'
  | 'map'
  | 'list'
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'integer-or-string'
  | 'boolean-or-object'
  | 'quantity'
  | 'time';
export type FoundType = 'map' | 'list' | 'string' | 'integer' | 'number' | 'boolean' | 'null';

/** What a kind's new API version asks for besides its name. */
export type KindChange =
  | 'none'
  | 'selector'
  | 'ingress'
  | 'pod-security'
  | 'empty-selector'
  | 'metrics'
  | 'definition'
  | 'webhook'
  | 'signer'
  | 'topology'
  | 'events'
  | 'shares';

/** The codes of what the server calls an unknown field. */
export function isUnknownField(code: string): boolean {
  return code === 'unknown-field' || code === 'field-of-other-version';
}
