import { ipAddressOf } from '../../model/ip-address.ts';
import { duplicate, supported, text, tooMany } from '../checks.ts';
import { fullyQualifiedDomainName } from '../formats/domain-name.ts';
import { canonicalIpAddress, endpointAddress, ipAddress, refuseAddress } from '../formats/ip-addresses.ts';
import { labelValueFaults, qualifiedName } from '../formats/labels.ts';
import { dnsLabel, dnsSubdomain } from '../formats/names.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { enclosing, field, items, pathOf, type Subject } from '../subject.ts';

/** An address of IPv4 or IPv6, as the slice says; the server prints the list where the family is the wrong one. */
const addressOf =
  (family: 4 | 6, read: Check): Check =>
  (address, report) => {
    const found = ipAddressOf(text(address));
    if (!isSince(report.kubernetes, '1.33')) {
      const says = family === 4 ? 'valid-ipv4-address' : 'valid-ipv6-address';
      if (found?.family !== family) refuseAddress(address, found ? 'other-family' : 'not-one', [says], report);
      endpointAddress(address, report);
      return;
    }
    const before = report.findings.length;
    read(address, report);
    if (!found || report.findings.length > before) return;
    if (found.family !== family) {
      const path = address.parent ? pathOf(address.parent) : '';
      refuseAddress(address, 'other-family', [family === 4 ? 'ipv4-address' : 'ipv6-address'], report, path);
    }
    endpointAddress(address, report);
  };

const forms: Readonly<Record<string, Check>> = {
  IPv4: addressOf(4, ipAddress),
  IPv6: addressOf(6, canonicalIpAddress),
  FQDN: fullyQualifiedDomainName,
};

const addressFitsType: Check = (address, report) => {
  const slice = enclosing(address, 'discovery/v1.EndpointSlice');
  const type = slice ? text(field(slice, 'addressType')) : '';
  if (Object.hasOwn(forms, type)) forms[type]!(address, report);
};

/** Names that may not stand twice in a list of hints, each judged for itself. */
const hinted =
  (list: string, name: Check): Check =>
  (hints, report) => {
    const seen = new Map<string, Subject>();
    for (const item of items(field(hints, list))) {
      const named = field(item, 'name');
      const first = seen.get(text(named));
      if (first) duplicate(named, first.at, list, report);
      else seen.set(text(named), named);
      name(named, report);
    }
  };

const zoneName: Check = (name, report) => {
  for (const { fault, says } of labelValueFaults(text(name), report.kubernetes)) {
    const args = { key: 'name', value: text(name), fault };
    report.refuse(name, 'FieldValueInvalid', 'invalid-label-value', args, { value: text(name), says });
  }
};

const zones = hinted('forZones', zoneName);
const nodes = hinted('forNodes', dnsSubdomain);

/** Source: `validateHints`, same file as `ValidateEndpointSlice`. Too many of the one end the reading. */
const endpointHints = rules('discovery/v1.EndpointHints', (r) => [
  r.check((hints, report) => {
    if (tooMany(8)(field(hints, 'forZones'), report)) return;
    zones(hints, report);
    // Before 1.34 the server dropped the hints for nodes.
    if (!isSince(report.kubernetes, '1.34')) return;
    if (!tooMany(8)(field(hints, 'forNodes'), report)) nodes(hints, report);
  }),
]);

const mostAddresses = tooMany(100);

/** `deprecatedTopology` is dropped before it is judged (`dropTopologyOnV1`). Source: `validateEndpoints`, same file. */
const endpoint = rules('discovery/v1.Endpoint', (r) => [
  r.before('1.37', r.requiredSaying('addresses', ['address-needed'])),
  r.since('1.37', r.declared('1.37', r.required('addresses'))),
  r.declared('1.37', r.always('addresses', mostAddresses)),
  r.each('addresses', addressFitsType),
  r.optional('nodeName', dnsSubdomain),
  r.optional('hostname', dnsLabel),
  r.pointer('hints', endpointHints),
]);

/** Two ports may not have the same name, and no name is a name too. */
const portNamesDiffer = (port: Subject, seen: Map<string, Subject>, report: Report): void => {
  const name = field(port, 'name');
  const first = seen.get(text(name));
  if (first) duplicate(name, first.at, 'ports', report, { value: text(name) });
  else seen.set(text(name), name);
};

/** Source: `validatePorts`, same file. */
const endpointPort = rules('discovery/v1.EndpointPort', (r) => [
  r.optional('protocol', supported('SCTP', 'TCP', 'UDP')),
  r.optional('appProtocol', qualifiedName),
]);

const ports: Check = (slice, report) => {
  const list = field(slice, 'ports');
  if (tooMany(20000)(list, report)) return;
  const seen = new Map<string, Subject>();
  for (const port of items(list)) {
    const name = field(port, 'name');
    if (!isZero(name)) dnsLabel(name, report);
    portNamesDiffer(port, seen, report);
    applyRules(endpointPort, port, report);
  }
};

const mostEndpoints = tooMany(1000);
const endpoints = rules('discovery/v1.EndpointSlice', (r) => [r.list('endpoints', endpoint)]);

const knownType = supported('FQDN', 'IPv4', 'IPv6');

/** Source: `ValidateEndpointSlice` in pkg/apis/discovery/validation/validation.go. */
export const endpointSlice = rules('discovery/v1.EndpointSlice', (r) => [
  r.declared('1.37', r.required('addressType', knownType)),
  r.check(ports),
  r.check((slice, report) => {
    if (!mostEndpoints(field(slice, 'endpoints'), report)) applyRules(endpoints, slice, report);
  }),
]);
