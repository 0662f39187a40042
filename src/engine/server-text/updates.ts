/** What the server says of fields that an update may not change. */
export const updateTexts = {
  immutable: 'field is immutable',
  'immutable-when-set': 'field is immutable when `immutable` is set',
  'set-once': 'may not change once set',
  'claim-is-immutable':
    'spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims',
  'source-is-immutable': 'spec.persistentvolumesource is immutable after creation',
  'affinity-is-immutable': 'field is immutable, except for updating from beta label to GA',
  'not-to-nil': 'update from non-nil value to nil is forbidden',
  'updates-forbidden': 'updates to {0} are forbidden.',
  'value-stays': 'may not be changed in an update.',
  'stateful-set-spec': 'updates to statefulset spec for fields other than {0} are forbidden',
  'completions-in-tandem': 'can only be modified in tandem with spec.parallelism',
  'toleration-stays': 'existing toleration can not be modified except its tolerationSeconds',
  'gate-is-new': "only deletion is allowed, but found new scheduling gate '{0}'",
  'deadline-not-later': 'must be less than or equal to previous value',
  'deadline-not-gone': 'must not update from a positive integer to nil value',
  'selector-only-grows': 'only additions to spec.nodeSelector are allowed (no mutations or deletions)',
  'containers-stay': 'pod updates may not add or remove containers',
  'pod-is-immutable':
    'pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)',
  'stored-version-stays':
    'missing from spec.versions; {0} was previously a storage version, and must remain in spec.versions until a storage migration ensures no data remains persisted in {0} and removes {0} from status.storedVersions',
} as const;
