import { mostChosen } from '../chooser.ts';
import { counts, type Member, type Members } from '../members.ts';
import type { Reference, SelectorReference } from '../reference.ts';
import { containerPorts, servicePorts, type ContainerPort, type ServicePort } from '../service-ports.ts';
import type { Reach, ServiceReaches } from './shapes.ts';

/**
 * Which Pods each Service reaches, and on which container port. A Service that chooses no Pods reaches none of them.
 * A `targetPort` that is a name must be declared by a container, with the same protocol; a number reaches the Pod
 * whether it is declared or not, and then the container is unknown. Without `targetPort` the Service's own number counts.
 * Of thousands of ports times thousands of Pods only the first are followed.
 * Source: `FindPort` in k8s.io/endpointslice/utils.go.
 */
export function serviceReaches(members: Members, references: readonly Reference[]): readonly ServiceReaches[] {
  const selectors = new Map<Member, SelectorReference>();
  for (const reference of references) {
    if (reference.by === 'selector' && reference.row.name === 'routes-to') selectors.set(reference.from, reference);
  }
  const declared = new Map<Member, readonly ContainerPort[]>();
  const portsOf = (target: Member): readonly ContainerPort[] => {
    const known = declared.get(target) ?? containerPorts(target.pods?.spec);
    declared.set(target, known);
    return known;
  };
  let left = mostChosen;
  return members.all.filter(isService).flatMap((service) => {
    if (!counts(members, service)) return [];
    const ports = servicePorts(service);
    const targets = (selectors.get(service)?.targets ?? []).slice(0, Math.ceil(left / Math.max(1, ports.length)));
    left = Math.max(1, left - targets.length * ports.length);
    const reaches = targets.flatMap((target) => ports.flatMap((port) => reach(port, target, portsOf(target)) ?? []));
    return { service: service.resource.id, reaches };
  });
}

function isService({ resource }: Member): boolean {
  return resource.id.kind === 'Service' && resource.id.group === '';
}

function reach(port: ServicePort, target: Member, declared: readonly ContainerPort[]): Reach | undefined {
  const base = { workload: target.resource.id, port: port.port, portName: port.name };
  const hit = declared.find(
    (each) => each.protocol === port.protocol && (each.name === port.target || each.port === port.target),
  );
  if (hit) return { ...base, container: hit.container, containerPort: hit.port };
  return typeof port.target === 'number' ? { ...base, containerPort: port.target } : undefined;
}
