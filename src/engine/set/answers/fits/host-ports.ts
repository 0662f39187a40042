import { get, itemsOf, numberOf, stringOf, type Value } from '../../../yaml/value.ts';

/** A port of the Node that a container wants for itself. */
export type HostPort = { readonly address: string; readonly protocol: string; readonly port: number };

const everywhere = '0.0.0.0';

/**
 * The ports of the Node that a Pod wants: those of its containers, and of init containers that keep running.
 * Source: `GetHostPorts` in pkg/scheduler/util/utils.go.
 */
export function hostPortsOf(spec: Value | undefined): readonly HostPort[] {
  const staying = itemsOf(get(spec, 'initContainers')).filter(
    (each) => stringOf(get(each, 'restartPolicy')) === 'Always',
  );
  return [...staying, ...itemsOf(get(spec, 'containers'))].flatMap((container) =>
    itemsOf(get(container, 'ports')).flatMap((each) => {
      const port = numberOf(get(each, 'hostPort')) ?? 0;
      if (port <= 0) return [];
      const text = (field: string, otherwise: string): string => stringOf(get(each, field)) || otherwise;
      return { address: text('hostIP', everywhere), protocol: text('protocol', 'TCP'), port };
    }),
  );
}

/** Whether two containers cannot have their ports on one Node. Source: `HostPortInfo.CheckConflict`. */
export function collide(one: HostPort, other: HostPort): boolean {
  const isSame = one.port === other.port && one.protocol === other.protocol;
  return isSame && (one.address === other.address || one.address === everywhere || other.address === everywhere);
}
