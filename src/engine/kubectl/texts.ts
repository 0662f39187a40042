/**
 * kubectl's own words, with `{0}`, `{1}` for what they quote. They are quotations, measured with the real kubectl and
 * named in NOTICE. The server's words are in `server-text/`.
 */
const kubectlTexts = {
  created: '{0}/{1} created',
  warning: 'Warning: {0}',
  invalid: 'The {0} {1} is invalid',
  'from-server': 'Error from server ({0}): {1}',
  'no-objects': 'error: no objects passed to apply',
  creating: 'error when creating {0}: {1}',
  retrieving: 'error when retrieving current configuration of:\n{0}\nfrom server for: {1}: {2}',
  resource: 'Resource: "{0}/{1}, Resource={2}", GroupVersionKind: "{0}/{1}, Kind={3}"\nName: {4}, Namespace: {5}',
  'name-invalid': 'invalid resource name {0}: [{1}]',
  'namespace-invalid': 'invalid namespace {0}: [{1}]',
  'may-not-be': "may not be '{0}'",
  'may-not-contain': "may not contain '{0}'",
  'resource-missing': 'the server could not find the requested resource',
  'name-empty': 'resource name may not be empty',
  'generated-name': 'from {0}: cannot use generate name with apply',
  parsing: 'error parsing {0}: {1}',
  converting: 'error converting YAML to JSON: {0}',
  separator: 'invalid Yaml document separator: {0}',
  validating:
    'error validating {0}: error validating data: {1}; if you choose to ignore these errors, turn validation off with --validate=false',
  'validation-error': 'ValidationError({0}): {1}',
  'field-unknown': 'unknown field {0} in {1}',
  'field-required': 'missing required field {0} in {1}',
  'type-invalid': 'invalid type for {0}: got "{1}", expected "{2}"',
  'no-object': 'invalid object to validate',
  'not-set': '{0} not set',
  'no-string': "{0} isn't string type",
  'group-version': 'unexpected GroupVersion string: {0}',
  decoding: 'unable to decode {0}: {1}',
  'kind-missing': "Object 'Kind' is missing in '{0}'",
  'cannot-unmarshal': 'json: cannot unmarshal {0} into Go struct field {1} of type {2}',
  'no-match': 'no matches for kind {0} in version {1}',
  unrecognized: 'unable to recognize {0}',
  'no-mapping':
    'resource mapping not found for name: {0} namespace: {1} from {2}: {3}\nensure CRDs are installed first',
  'kind-not-registered':
    '{0} in version "{1}" cannot be handled as a {2}: no kind "{0}" is registered for version "{3}" in scheme "pkg/runtime/scheme.go:111"',
  'not-handled': '{0} in version "{1}" cannot be handled as a {0}',
  'namespace-missing': 'namespaces "{0}" not found',
} as const;

export type KubectlTextId = keyof typeof kubectlTexts;

/** A text with what it quotes put in. */
export function kubectlText(id: KubectlTextId, ...quoted: readonly string[]): string {
  return kubectlTexts[id].replace(/\{(\d)\}/g, (_, index: string) => quoted[Number(index)] ?? '');
}
