/** Findings of the stages `kind` and `decode`. */
export type SchemaArgs = {
  'field-missing-for-kind': { field: 'apiVersion' | 'kind' };
  /** No kind of this name in this apiVersion, and none can come. `suggestion` is "apps/v1 Deployment" or "". */
  'unknown-kind': { apiVersion: string; kind: string; suggestion: string };
  /** A group that Kubernetes does not bring: its CustomResourceDefinition is not among the files. */
  'unknown-group': { apiVersion: string; kind: string };
  /**
   * `type` is the API type that lacks the field, such as "Container"; `suggestion` a near name or "".
   * `elsewhere` is where this object takes a field of that name, such as "spec.template.spec.containers", or "".
   */
  'unknown-field': { field: string; type: string; suggestion: string; elsewhere: string };
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
