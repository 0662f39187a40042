/**
 * Types that are no structs in JSON, with their code in the table and their form in TypeScript.
 * OpenAPI says too little about them: `FieldsV1` and an empty struct look the same there.
 * Sources: the `UnmarshalJSON` of each type in k8s.io/apimachinery and k8s.io/apiextensions-apiserver.
 */
export const openTypes: Readonly<Record<string, { readonly code: string; readonly typescript: string }>> = {
  'api/resource.Quantity': { code: 'q', typescript: 'Quantity' },
  'meta/v1.Time': { code: 't', typescript: 'Time' },
  'meta/v1.MicroTime': { code: 'u', typescript: 'MicroTime' },
  'util/intstr.IntOrString': { code: 'I', typescript: 'IntOrString' },
  'meta/v1.FieldsV1': { code: '*', typescript: 'AnyJson' },
  'meta/v1.Patch': { code: '*', typescript: 'AnyJson' },
  'runtime.RawExtension': { code: '*', typescript: 'AnyJson' },
  'apiextensions/v1.JSON': { code: '*', typescript: 'AnyJson' },
  'apiextensions/v1.JSONSchemaPropsOrArray': {
    code: 'A',
    typescript: 'ApiextensionsV1JSONSchemaProps | readonly ApiextensionsV1JSONSchemaProps[]',
  },
  'apiextensions/v1.JSONSchemaPropsOrBool': { code: 'B', typescript: 'ApiextensionsV1JSONSchemaProps | boolean' },
  'apiextensions/v1.JSONSchemaPropsOrStringArray': {
    code: 'C',
    typescript: 'ApiextensionsV1JSONSchemaProps | readonly string[]',
  },
};

/** Scalars of the recorded facts, with their code in the table and their alias in TypeScript. */
export const scalars: Readonly<Record<string, { readonly code: string; readonly typescript: string }>> = {
  string: { code: 's', typescript: 'string' },
  boolean: { code: 'b', typescript: 'boolean' },
  int32: { code: 'i', typescript: 'Int32' },
  int64: { code: 'l', typescript: 'Int64' },
  double: { code: 'd', typescript: 'number' },
  byte: { code: 'y', typescript: 'Base64' },
};
