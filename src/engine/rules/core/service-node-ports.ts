import { numberOf } from '../checks.ts';
import type { Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import { typeOf } from './service-type.ts';

/** The node port that a dry run gives out first; each further one follows the highest that is taken. */
const firstGuess = 32769;

const numberAt = (port: Subject, name: 'port' | 'nodePort'): number => numberOf(field(port, name));

export type NodePorts = {
  /** The node port of each port, 0 for none. */
  readonly assigned: readonly number[];
  /** The port that asks for a number that another one has. */
  readonly taken?: { readonly port: Subject; readonly number: number };
};

/**
 * Which node ports the server gives to the ports of a Service. Ports of the same number with different protocols share
 * one. Source: `initNodePorts` in pkg/registry/core/service/storage/alloc.go, for a dry run.
 */
export function nodePorts(spec: Subject): NodePorts {
  const ports = items(field(spec, 'ports'));
  const assigned = ports.map((port) => numberAt(port, 'nodePort'));
  const type = typeOf(spec);
  if (type !== 'NodePort' && type !== 'LoadBalancer') return { assigned };
  const allocate = field(spec, 'allocateLoadBalancerNodePorts').value;
  const givesOut = type === 'NodePort' || (allocate?.kind === 'bool' && allocate.value);
  const requests = requestsOf(ports);
  const byPort = new Map<number, number>();
  const taken = new Set<number>();
  let highest = 0;
  for (const [index, port] of ports.entries()) {
    const wished = assigned[index]!;
    if (wished === 0 && !givesOut) continue;
    const number = numberAt(port, 'port');
    const shared = byPort.get(number);
    if (shared !== undefined && (wished === 0 || wished === shared)) {
      assigned[index] = shared;
      continue;
    }
    const requested = shared === undefined ? (requests.get(number) ?? 0) : wished;
    if (requested !== 0 && taken.has(requested)) return { assigned, taken: { port, number: requested } };
    const given = requested || (taken.size === 0 ? firstGuess : highest + 1);
    taken.add(given);
    highest = Math.max(highest, given);
    if (shared === undefined) {
      byPort.set(number, given);
      assigned[index] = given;
    }
  }
  return { assigned };
}

/** For each number of a port the first node port that is asked for. */
function requestsOf(ports: readonly Subject[]): ReadonlyMap<number, number> {
  const requests = new Map<number, number>();
  for (const port of ports) {
    const [number, wished] = [numberAt(port, 'port'), numberAt(port, 'nodePort')];
    if (wished !== 0 && !requests.has(number)) requests.set(number, wished);
  }
  return requests;
}

/** Two ports of a Service cannot have one node port. */
export const nodePortsAreFree: Check = (spec, report) => {
  const { taken } = nodePorts(spec);
  if (!taken) return;
  const nodePort = field(taken.port, 'nodePort');
  const args = { field: 'nodePort', value: String(taken.number), list: 'ports' };
  report.refuse(nodePort, 'FieldValueInvalid', 'duplicate-in-list', args, {
    value: taken.number,
    says: ['port-allocated'],
  });
};
