import type { Draft } from '../defaults/draft.ts';
import type { ApiTypes } from '../schema/types.generated.ts';
import { itemsOf, numberOf, stringOf } from '../yaml/value.ts';
import { creation } from './creation.ts';

type ServiceSpec = ApiTypes['core/v1.ServiceSpec'];
type Port = Draft<ApiTypes['core/v1.ServicePort']>;

/** What a dry run hands out. A real create takes an address and ports at random. */
const address = '10.96.0.0';
const firstPort = 32769;

const none = 'None';

/** Policy and families of addresses. The cluster has IPv4 alone. Source: `initIPFamilyFields` */
function familyFields(spec: Draft<ServiceSpec>): void {
  const isOpen = spec.text('clusterIP') === none && spec.entries('selector').length === 0;
  spec.ifAbsent('ipFamilyPolicy', isOpen ? 'RequireDualStack' : 'SingleStack');
  const ips = itemsOf(spec.value('clusterIPs')).map((ip) => stringOf(ip) ?? '');
  const inferred = ips.includes(none) ? [] : ips.map((ip) => (ip.includes(':') ? 'IPv6' : 'IPv4'));
  spec.ifZero('ipFamilies', inferred.length > 0 ? inferred : ['IPv4']);
  const [first, second] = itemsOf(spec.value('ipFamilies')).map((family) => stringOf(family));
  if (isOpen && second === undefined && spec.text('ipFamilyPolicy') !== 'SingleStack') {
    spec.set('ipFamilies', first === 'IPv4' ? ['IPv4', 'IPv6'] : ['IPv6', 'IPv4']);
  }
}

/** Source: `normalizeClusterIPs` and `allocClusterIPs` */
function clusterAddresses(spec: Draft<ServiceSpec>): void {
  if (spec.text('clusterIP') !== '') spec.ifZero('clusterIPs', [spec.text('clusterIP')]);
  familyFields(spec);
  if (!spec.isZero('clusterIPs')) return;
  spec.set('clusterIP', address);
  spec.set('clusterIPs', [address]);
}

/** Ports of one number share a node port. Source: `initNodePorts` and `allocHealthCheckNodePort` */
function nodePorts(spec: Draft<ServiceSpec>): void {
  const type = spec.text('type');
  if (type !== 'NodePort' && type !== 'LoadBalancer') return;
  const isAllocated = type === 'NodePort' || !spec.isZero('allocateLoadBalancerNodePorts');
  const ports = spec.each('ports').map((port) => ({ port, number: numberOf(port.value('port')) }));
  const requested = (port: Port): number => numberOf(port.value('nodePort')) ?? 0;
  const taken: number[] = [];
  const take = (port: number): number => {
    taken.push(port);
    return port;
  };
  // A dry run takes the port behind the largest one that it has given to this Service.
  const next = (): number => take(taken.length === 0 ? firstPort : Math.max(...taken) + 1);
  const shared = new Map<number | undefined, number>();
  for (const { port, number } of ports) {
    if (requested(port) === 0 && !isAllocated) continue;
    const known = shared.get(number);
    if (known === undefined) {
      const wanted = ports.find((one) => one.number === number && requested(one.port) !== 0);
      shared.set(number, wanted ? take(requested(wanted.port)) : next());
    } else if (requested(port) !== 0 && requested(port) !== known) take(requested(port));
    if (requested(port) === 0) port.set('nodePort', shared.get(number)!);
  }
  const isLocal = type === 'LoadBalancer' && spec.text('externalTrafficPolicy') === 'Local';
  if (isLocal && spec.isZero('healthCheckNodePort')) spec.set('healthCheckNodePort', next());
}

/** Source: pkg/registry/core/service/storage/alloc.go, and `defaultOnReadInternalTrafficPolicy` in storage.go */
export const serviceCreations = [
  creation('core/v1.Service', (service) => {
    const spec = service.inside('spec');
    if (spec.text('type') === 'ExternalName') {
      spec.remove('internalTrafficPolicy');
      return;
    }
    clusterAddresses(spec);
    nodePorts(spec);
  }),
];
