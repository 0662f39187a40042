/** What the server says where a ResourceQuota is not kept. */
export const quotaTexts = {
  'quota-failed': 'failed quota: {0}: must specify {1}',
  'needed-by': '{0} for: {1}',
  'quota-exceeded': 'exceeded quota: {0}, requested: {1}, used: {2}, limited: {3}',
  'usage-negative': 'quota usage is negative for resource(s): {0}',
} as const;
