/** What the server says of metadata, beyond names and labels. */
export const metadataTexts = {
  'must-not-be-empty': 'must not be empty',
  'version-not-empty': 'version must not be empty',
  'owner-version': 'must be <group>/<version> or <version>',
  'no-owner': '{0} is disallowed from being an owner',
  'one-controller': 'Only one reference can have Controller set to true. Found "true" in references for {0} and {1}',
  'finalizers-contradict': 'finalizer {0} and {1} cannot be both set',
} as const;
