/** What the server says of storage and of classes. */
export const storageTexts = {
  'key-empty': 'field can not be empty.',
  'parameter-needed': 'must contain at least one key/value pair',
  'token-too-short': 'may not specify a duration less than 10 minutes',
  'token-too-long': 'may not specify a duration larger than 2^32 seconds',
  'at-least-seconds': 'must be greater than or equal to {0} seconds',
  'token-requests-needed': 'serviceAccountTokenInSecrets is set but no tokenRequests are specified',
  'system-class-reserved':
    "priority class names with 'system-' prefix are reserved for system use only. error: {saying}",
  'system-class-unknown': '{0} is not a known system priority class',
  'system-class-value': 'value of {0} PriorityClass must be {1}',
  'system-class-default': 'globalDefault of {0} PriorityClass must be false',
  'highest-priority': 'maximum allowed value of a user defined priority is {0}',
} as const;
