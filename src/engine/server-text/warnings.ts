import { podWarningTexts } from './pod-warnings.ts';
import { serviceWarningTexts } from './service-warnings.ts';

/** The server's warnings: whole texts, the path being part of them. */
export const warningTexts = {
  'deprecated-kind': '{0} {1} is deprecated in v{2}+; use {3}',
  'old-class-annotation': '{0}: deprecated since v1.8; use "storageClassName" attribute instead',
  'old-mount-annotation': '{0}: deprecated since v1.31; use "mountOptions" attribute instead',
  'recycle-deprecated':
    '{0}: The Recycle reclaim policy is deprecated. Instead, the recommended approach is to use dynamic provisioning.',
  'volume-gone': '{0}: deprecated in v{1}, non-functional in v{2}+',
  'old-node-label': '{0}: {1}',
  'old-node-label-named': '{0}: {1} is {2}',
  'fractional-bytes': '{0}: fractional byte value "{1}" is invalid, must be an integer',
  'request-quota-above-limit': 'ResourceQuota {0} ({1}) should be less than {2} ({3})',
  'tokens-in-attributes':
    'spec.serviceAccountTokenInSecrets is unset; if supported by this CSI driver, set to true to prevent possible logging of tokens in volume attributes',
  'names-as-addresses': '{0}: FQDN endpoints are deprecated',
  'ip-non-standard': '{0}: non-standard IP address "{1}" is invalid: use "{2}"',
  'ip-soon-invalid':
    '{0}: non-standard IP address "{1}" will be considered invalid in a future Kubernetes release: use "{2}"',
  'ip-not-shortest': '{0}: IPv6 address "{1}" should be in RFC 5952 canonical format ("{2}")',
  'block-ambiguous': '{0}: CIDR value "{1}" is ambiguous in this context (should be "{2}" or "{3}"?)',
  'block-non-standard': '{0}: non-standard CIDR value "{1}" is invalid: use "{2}"',
  'block-soon-invalid':
    '{0}: non-standard CIDR value "{1}" will be considered invalid in a future Kubernetes release: use "{2}"',
  'block-not-shortest': '{0}: IPv6 CIDR value "{1}" should be in RFC 5952 canonical format ("{2}")',
  'old-ingress-class': `annotation "kubernetes.io/ingress.class" is deprecated, please use 'spec.ingressClassName' instead`,
  'mountable-secrets': '{0}: deprecated in v1.32+; prefer separate namespaces to isolate access to mounted secrets',
  'no-pem': 'tls: failed to find any PEM data in {0} input',
  'owners-repeated':
    '.metadata.ownerReferences contains duplicate entries; API server dedups owner references in 1.20+, and may reject such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: {0}',
  'format-unknown': 'unrecognized format "{0}"',
  'set-of-others':
    'x-kubernetes-list-type: set for items of type "{0}" is not supported by server-side apply or CEL validation rules',
  'rule-excluded': '{0}: {1} is excluded from admission webhooks; this rule will have no effect',
  'static-name-warned':
    'metadata.name: names ending with "{0}" are reserved for static manifest-based configurations and cannot be managed via the API',
  ...podWarningTexts,
  ...serviceWarningTexts,
} as const;
