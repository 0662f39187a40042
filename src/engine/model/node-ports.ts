/** A port of a Service: its number, and the node port that it asks for, 0 for any. */
export type PortRequest = { readonly port: number; readonly nodePort: number };

export type NodePorts = {
  /** The node port of each port, 0 for none. */
  readonly assigned: readonly number[];
  /** The first port that asks for a number that another one has. Those behind it get nothing. */
  readonly taken?: { readonly index: number; readonly number: number };
  /** The number that is given out next. */
  readonly next: number;
};

/** The node port that a dry run gives out first; each further one follows the highest that is taken. */
const firstGuess = 32769;

/**
 * Which node ports the server gives to the ports of a Service. Ports of the same number with different protocols share
 * one. Source: `initNodePorts` in pkg/registry/core/service/storage/alloc.go, and pkg/registry/core/service/portallocator
 * for a dry run.
 * @param givesOut whether ports that ask for none get one
 */
export function assignNodePorts(ports: readonly PortRequest[], givesOut: boolean): NodePorts {
  const assigned = ports.map(({ nodePort }) => nodePort);
  const requests = requestsOf(ports);
  const byPort = new Map<number, number>();
  const taken = new Set<number>();
  let next = firstGuess;
  for (const [index, { port, nodePort }] of ports.entries()) {
    if (nodePort === 0 && !givesOut) continue;
    const shared = byPort.get(port);
    if (shared !== undefined && (nodePort === 0 || nodePort === shared)) {
      assigned[index] = shared;
      continue;
    }
    const requested = shared === undefined ? (requests.get(port) ?? 0) : nodePort;
    if (requested !== 0 && taken.has(requested)) return { assigned, taken: { index, number: requested }, next };
    const given = requested || next;
    next = (taken.size === 0 ? given : Math.max(next - 1, given)) + 1;
    taken.add(given);
    if (shared === undefined) {
      byPort.set(port, given);
      assigned[index] = given;
    }
  }
  return { assigned, next };
}

/** For each number of a port the first node port that is asked for. */
function requestsOf(ports: readonly PortRequest[]): ReadonlyMap<number, number> {
  const requests = new Map<number, number>();
  for (const { port, nodePort } of ports) if (nodePort !== 0 && !requests.has(port)) requests.set(port, nodePort);
  return requests;
}
