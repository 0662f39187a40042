/** What the server warns of in Services. */
export const serviceWarningTexts = {
  'annotation-replaced': 'annotation {0} is deprecated, please use {1} instead',
  'ignored-headless': 'spec.{0} is ignored for headless services',
  'ignored-for-name': 'spec.externalIPs is ignored when spec.type is "ExternalName"',
  'ignored-without-name': 'spec.externalName is ignored when spec.type is not "ExternalName"',
  'external-ips-old': 'spec.externalIPs is deprecated and may no longer be implemented in some clusters',
  'prefer-close': 'spec.trafficDistribution: "PreferClose" is deprecated; use "PreferSameZone"',
  'ip-octet-zero':
    '{0}: IP address was accepted, but will be invalid in a future Kubernetes release: ParseAddr("{1}"): IPv4 field has octet with leading zero',
  'ip-apply-loops':
    '{0}: IPv6 address "{1}" is not in RFC 5952 canonical format ("{2}"), which may cause controller apply-loops',
  'block-octet-zero':
    '{0}: IP prefix was accepted, but will be invalid in a future Kubernetes release: netip.ParsePrefix("{1}"): ParseAddr("{2}"): IPv4 field has octet with leading zero',
  'block-apply-loops':
    '{0}: IPv6 prefix "{1}" is not in RFC 5952 canonical format ("{2}"), which may cause controller apply-loops',
} as const;
