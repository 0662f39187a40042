import { assignNodePorts, type NodePorts } from '../../model/node-ports.ts';
import { isBool, numberOf } from '../checks.ts';
import type { Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import { typeOf } from './service-type.ts';

/** Which node ports the server gives to the ports of a Service, in a dry run. */
export function nodePorts(spec: Subject): NodePorts {
  const numberAt = (port: Subject, name: 'port' | 'nodePort'): number => numberOf(field(port, name));
  const ports = items(field(spec, 'ports')).map((port) => ({
    port: numberAt(port, 'port'),
    nodePort: numberAt(port, 'nodePort'),
  }));
  const type = typeOf(spec);
  if (type !== 'NodePort' && type !== 'LoadBalancer')
    return { assigned: ports.map(({ nodePort }) => nodePort), next: 0 };
  return assignNodePorts(ports, type === 'NodePort' || isBool(field(spec, 'allocateLoadBalancerNodePorts'), true));
}

/** Two ports of a Service cannot have one node port. */
export const nodePortsAreFree: Check = (spec, report) => {
  const { taken } = nodePorts(spec);
  const port = taken && items(field(spec, 'ports'))[taken.index];
  if (!port) return;
  const nodePort = field(port, 'nodePort');
  const args = { field: 'nodePort', value: String(taken.number), list: 'ports' };
  report.refuse(nodePort, 'FieldValueInvalid', 'duplicate-in-list', args, {
    value: taken.number,
    says: ['port-allocated'],
  });
};
