import type { ApiTypes } from './types.generated.ts';

/** The id of an API type: its package and its name, as in `core/v1.Container`. */
export type TypeId = keyof ApiTypes;

/** What a value must be. Descriptors are shared: two fields of the same type have the same descriptor. */
export type TypeDescriptor =
  | { readonly is: ScalarForm }
  | { readonly is: 'any' }
  | { readonly is: 'list'; readonly of: TypeDescriptor }
  | { readonly is: 'map'; readonly of: TypeDescriptor }
  | { readonly is: 'struct'; readonly type: StructType }
  /** A JSON schema, or what `or` says: a list of schemas, a boolean, a list of strings. */
  | { readonly is: 'schema-or'; readonly or: 'schemas' | 'boolean' | 'strings'; readonly type: StructType };

export type ScalarForm =
  'string' | 'boolean' | 'int32' | 'int64' | 'double' | 'base64' | 'quantity' | 'time' | 'micro-time' | 'int-or-string';

export type StructType = {
  readonly id: TypeId;
  /** The name without its package, as in `Container`. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field>;
};

export type Field = {
  readonly name: string;
  readonly type: TypeDescriptor;
  /** OpenAPI's word. The server lets some of them be absent; "Required value" comes from the rules. */
  readonly required: boolean;
  /** The allowed values of a string, of a list's items or of a map's values. */
  readonly enum?: readonly string[];
  /** How server-side apply merges a list. `mapKeys` are the fields that tell its items apart. */
  readonly listType?: 'atomic' | 'set' | 'map';
  readonly mapKeys?: readonly string[];
};

/** A kind that the server offers. */
export type KindRow = {
  readonly apiVersion: string;
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly type: TypeId;
  readonly namespaced: boolean;
  /** False for the few that are only read, such as ComponentStatus. */
  readonly creatable: boolean;
  readonly plural: string;
  readonly shortNames: readonly string[];
};
