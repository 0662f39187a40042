import { label } from '../formats/labels.ts';
import { dnsLabel, dnsSubdomain } from '../formats/names.ts';
import { port, portNumberOrName } from '../formats/ports.ts';
import { required, text } from '../checks.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { field, items } from '../subject.ts';
import { uniqueIn } from '../unique.ts';

/** Source: `validateServicePort` in pkg/apis/core/validation/validation.go. */
const servicePort = rules('core/v1.ServicePort', (r) => [
  r.unlessZero('name', dnsLabel),
  r.always('port', port),
  r.oneOf('protocol', 'SCTP', 'TCP', 'UDP'),
  r.unlessZero('targetPort', portNumberOrName),
]);

const isExternalName: (spec: Parameters<Check>[0]) => boolean = (spec) => text(field(spec, 'type')) === 'ExternalName';

/** A Service needs a port unless it has no cluster IP or only stands for an external name. */
const hasPorts: Check = (spec, report) => {
  const headless = text(field(spec, 'clusterIP')) === 'None';
  const ports = field(spec, 'ports');
  if (isZero(ports) && !headless && !isExternalName(spec)) required(ports, report);
};

/** With more than one port each needs a name: they could not be told apart. */
const severalPortsAreNamed: Check = (spec, report) => {
  const ports = items(field(spec, 'ports'));
  if (ports.length < 2) return;
  for (const each of ports) {
    const name = field(each, 'name');
    if (isZero(name)) required(name, report);
  }
};

/** Source: `ValidateService`, same file. */
const serviceSpec = rules('core/v1.ServiceSpec', (r) => [
  r.check(hasPorts),
  r.check((spec, report) => {
    if (!isExternalName(spec)) return;
    const name = field(spec, 'externalName');
    if (isZero(name)) required(name, report);
    else dnsSubdomain(name, report);
  }),
  r.check(severalPortsAreNamed),
  r.list('ports', servicePort),
  r.check(uniqueIn('ports')),
  r.map('selector', label),
  r.oneOf('sessionAffinity', 'ClientIP', 'None'),
  r.oneOf('type', 'ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'),
]);

export const service = rules('core/v1.Service', (r) => [r.struct('spec', serviceSpec)]);
