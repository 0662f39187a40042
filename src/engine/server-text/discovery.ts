/** What the server says of Endpoints, EndpointSlices and Leases. */
export const discoveryTexts = {
  'address-needed': 'must contain at least 1 address',
  'addresses-needed': 'must specify `addresses` or `notReadyAddresses`',
  'two-segments': 'should be a domain with at least two segments separated by dots',
  'greater-than': 'must be greater than {0}',
} as const;
