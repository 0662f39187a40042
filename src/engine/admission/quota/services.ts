import { piecesOf } from '../../model/amount.ts';
import { get, itemsOf, numberOf, stringOf } from '../../yaml/value.ts';
import { fieldPlace } from '../place.ts';
import { namePlace, type Evaluator } from './evaluator.ts';

const counted = ['services', 'count/services'];
const [nodePorts, balancers] = ['services.nodeports', 'services.loadbalancers'];

/** Source: pkg/quota/v1/evaluator/core/services.go */
export const services: Evaluator = {
  tracks: (resource) => counted.includes(resource) || resource === nodePorts || resource === balancers,
  usage: (service) => {
    const spec = get(service, 'spec');
    const type = stringOf(get(spec, 'type'));
    const ports = itemsOf(get(spec, 'ports'));
    const allocate = get(spec, 'allocateLoadBalancerNodePorts');
    const takesFew = type === 'LoadBalancer' && allocate?.kind === 'bool' && !allocate.value;
    const taken = takesFew ? ports.filter((port) => (numberOf(get(port, 'nodePort')) ?? 0) !== 0) : ports;
    const isOpen = type === 'NodePort' || type === 'LoadBalancer';
    return new Map([
      ...counted.map((name) => [name, piecesOf(1)] as const),
      [nodePorts, piecesOf(isOpen ? taken.length : 0)],
      [balancers, piecesOf(type === 'LoadBalancer' ? 1 : 0)],
    ]);
  },
  placeOf: (service, resource) =>
    counted.includes(resource)
      ? namePlace(service)
      : fieldPlace(get(service, 'spec'), { ...namePlace(service), path: 'spec' }, ['type']),
};
