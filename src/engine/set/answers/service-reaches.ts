import { get, stringOf, type Value } from '../../yaml/value.ts';
import type { Member } from '../members.ts';
import type { Reference } from '../references.ts';
import type { Reach, ServiceReaches } from './shapes.ts';

type ContainerPort = { readonly container: string; readonly name: string; readonly port: number };

/**
 * Which Pods each Service reaches, and on which container port.
 * A `targetPort` that is a name must be declared by a container; a number reaches the Pod whether it is declared or
 * not, and then the container is unknown. Without `targetPort` the Service's own number counts.
 * Source: https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service
 */
export function serviceReaches(references: readonly Reference[]): readonly ServiceReaches[] {
  const answers: ServiceReaches[] = [];
  for (const reference of references) {
    if (reference.by !== 'selector' || reference.row.name !== 'routes-to') continue;
    const ports = servicePorts(reference.from);
    const reaches = reference.targets.flatMap((target) => ports.flatMap((port) => reach(port, target)));
    answers.push({ service: reference.from.resource.id, reaches });
  }
  return answers;
}

/** One port of a Service as written. `target` is a name or a number. */
export type ServicePort = {
  readonly port: number;
  readonly name: string;
  readonly target: string | number;
  readonly targetAt: Value | undefined;
};

/** The ports of a Service; those without a number are left out. */
export function servicePorts(service: Member): readonly ServicePort[] {
  const list = get(get(service.resource.root, 'spec'), 'ports');
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    const port = numberOf(get(item, 'port'));
    if (port === undefined) return [];
    const targetAt = get(item, 'targetPort');
    const target = stringOf(targetAt) ?? numberOf(targetAt) ?? port;
    return [{ port, name: stringOf(get(item, 'name')) ?? '', target: target === 0 ? port : target, targetAt }];
  });
}

/** The ports that the containers of a Pod declare; init containers that keep running (sidecars) count too. */
export function containerPorts(spec: Value | undefined): readonly ContainerPort[] {
  const sidecars = listOf(get(spec, 'initContainers')).filter(
    (each) => stringOf(get(each, 'restartPolicy')) === 'Always',
  );
  return [...listOf(get(spec, 'containers')), ...sidecars].flatMap((container) =>
    listOf(get(container, 'ports')).flatMap((port) => {
      const number = numberOf(get(port, 'containerPort'));
      if (number === undefined) return [];
      return [
        { container: stringOf(get(container, 'name')) ?? '', name: stringOf(get(port, 'name')) ?? '', port: number },
      ];
    }),
  );
}

function reach(port: ServicePort, target: Member): readonly Reach[] {
  const declared = containerPorts(target.pods?.spec);
  const base = { workload: target.resource.id, port: port.port, portName: port.name };
  const { target: wanted } = port;
  if (typeof wanted === 'string') {
    const hit = declared.find((each) => each.name === wanted);
    return hit ? [{ ...base, container: hit.container, containerPort: hit.port }] : [];
  }
  const hit = declared.find((each) => each.port === wanted);
  return [hit ? { ...base, container: hit.container, containerPort: hit.port } : { ...base, containerPort: wanted }];
}

const listOf = (value: Value | undefined): readonly Value[] => (value?.kind === 'list' ? value.items : []);

const numberOf = (value: Value | undefined): number | undefined =>
  value?.kind === 'int' || value?.kind === 'float' ? Number(value.value) : undefined;
