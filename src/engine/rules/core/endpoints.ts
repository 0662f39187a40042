import { required, supported } from '../checks.ts';
import { endpointAddress, ipAddress } from '../formats/ip-addresses.ts';
import { qualifiedName } from '../formats/labels.ts';
import { dnsLabel, dnsSubdomain } from '../formats/names.ts';
import { port as portNumber } from '../formats/ports.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { field, items } from '../subject.ts';

/** Source: `validateEndpointAddress` in pkg/apis/core/validation/validation.go. */
const address = rules('core/v1.EndpointAddress', (r) => [
  r.always('ip', ipAddress),
  r.unlessZero('hostname', dnsLabel),
  r.optional('nodeName', dnsSubdomain),
  r.always('ip', endpointAddress),
]);

/** Source: `validateEndpointPort`, same file. */
const port = rules('core/v1.EndpointPort', (r) => [
  r.unlessZero('name', dnsLabel),
  r.always('port', portNumber),
  r.required('protocol', supported('SCTP', 'TCP', 'UDP')),
  r.optional('appProtocol', qualifiedName),
]);

const hasAddresses: Check = (subset, report) => {
  if (isZero(field(subset, 'addresses')) && isZero(field(subset, 'notReadyAddresses'))) {
    required(subset, report, { says: ['addresses-needed'] });
  }
};

/** With more than one port each needs a name. */
const ports: Check = (subset, report) => {
  const list = items(field(subset, 'ports'));
  for (const each of list) {
    const name = field(each, 'name');
    if (list.length > 1 && isZero(name)) required(name, report);
    applyRules(port, each, report);
  }
};

/** Source: `validateEndpointSubsets`, same file. */
const subset = rules('core/v1.EndpointSubset', (r) => [
  r.check(hasAddresses),
  r.list('addresses', address),
  r.list('notReadyAddresses', address),
  r.check(ports),
]);

export const endpoints = rules('core/v1.Endpoints', (r) => [r.list('subsets', subset)]);
