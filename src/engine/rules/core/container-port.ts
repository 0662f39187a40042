import type { Span } from '../../../text/span.ts';
import { duplicate, numberOf, text } from '../checks.ts';
import { nameFaults, portName } from '../formats/names.ts';
import { port } from '../formats/ports.ts';
import type { Report } from '../report.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';

/** A port's name, and no other port's: only names that are right are compared. */
const namesDiffer: Check = (ports, report) => {
  const seen = new Map<string, Span>();
  for (const each of items(ports)) {
    const name = field(each, 'name');
    const first = seen.get(text(name));
    if (first) duplicate(name, first, 'ports', report);
    else if (!isZero(name) && nameFaults(text(name), 'port-name').length === 0) seen.set(text(name), name.at);
  }
};

const containerPort = rules('core/v1.ContainerPort', (r) => [
  r.unlessZero('name', portName),
  r.required('containerPort', port),
  r.unlessZero('hostPort', port),
  r.oneOf('protocol', 'SCTP', 'TCP', 'UDP'),
]);

/** Source: `validateContainerPorts` in pkg/apis/core/validation/validation.go. */
export const containerPorts = { each: containerPort, together: namesDiffer };

/** A port of the node is taken only once. Source: `AccumulateUniqueHostPorts`, same file. */
export function hostPortsDiffer(containers: readonly Subject[], report: Report): void {
  const seen = new Map<string, Span>();
  for (const each of containers.flatMap((container) => items(field(container, 'ports')))) {
    const hostPort = field(each, 'hostPort');
    if (isZero(hostPort)) continue;
    const value = `${text(field(each, 'protocol'))}/${text(field(each, 'hostIP'))}/${numberOf(hostPort)}`;
    const first = seen.get(value);
    if (first) duplicate(hostPort, first, 'ports', report, { value });
    else seen.set(value, hostPort.at);
  }
}
