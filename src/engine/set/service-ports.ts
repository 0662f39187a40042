import { get, itemsOf, numberOf, stringOf, type Value } from '../yaml/value.ts';
import type { Member } from './members.ts';

/** One port of a Service as written. `target` is a name or a number. */
export type ServicePort = {
  readonly port: number;
  readonly name: string;
  readonly protocol: string;
  readonly target: string | number;
  readonly targetAt: Value | undefined;
  /** The port's field, such as `spec.ports[0]`. */
  readonly path: string;
};

/** The ports of a Service; those without a number are left out. Without a `targetPort` of its own the number counts. */
export function servicePorts(service: Member): readonly ServicePort[] {
  return itemsOf(get(get(service.resource.root, 'spec'), 'ports')).flatMap((item, index) => {
    const port = numberOf(get(item, 'port'));
    if (port === undefined) return [];
    const targetAt = get(item, 'targetPort');
    // `""` and `0` are nothing to the server: `SetDefaults_Service` in pkg/apis/core/v1/defaults.go.
    const target = stringOf(targetAt) || numberOf(targetAt) || port;
    const name = stringOf(get(item, 'name')) ?? '';
    return [{ port, name, protocol: protocolOf(item), target, targetAt, path: `spec.ports[${index}]` }];
  });
}

/** A port that a container declares. */
export type ContainerPort = {
  readonly container: string;
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
};

/** The ports that the containers of a Pod declare; init containers that keep running (sidecars) count too. */
export function containerPorts(spec: Value | undefined): readonly ContainerPort[] {
  const sidecars = itemsOf(get(spec, 'initContainers')).filter(
    (each) => stringOf(get(each, 'restartPolicy')) === 'Always',
  );
  return [...itemsOf(get(spec, 'containers')), ...sidecars].flatMap((container) =>
    itemsOf(get(container, 'ports')).flatMap((declared) => {
      const port = numberOf(get(declared, 'containerPort'));
      if (port === undefined) return [];
      const name = stringOf(get(declared, 'name')) ?? '';
      return [{ container: stringOf(get(container, 'name')) ?? '', name, port, protocol: protocolOf(declared) }];
    }),
  );
}

function protocolOf(port: Value): string {
  return stringOf(get(port, 'protocol')) || 'TCP';
}
