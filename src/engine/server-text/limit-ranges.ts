/** What the server says where a LimitRange is not kept. */
export const limitRangeTexts = {
  'below-minimum': 'minimum {0} usage per {1} is {2}, but {3} is {4}',
  'minimum-unasked': 'minimum {0} usage per {1} is {2}.  No request is specified',
  'above-maximum': 'maximum {0} usage per {1} is {2}, but {3} is {4}',
  'maximum-unasked': 'maximum {0} usage per {1} is {2}.  No {3} is specified',
  'ratio-unasked': '{0} max limit to request ratio per {1} is {2}, but no {3} is specified or {3} is 0',
  'ratio-exceeded': '{0} max limit to request ratio per {1} is {2}, but provided ratio is {3}',
  'in-brackets': '[{list:, }]',
} as const;
