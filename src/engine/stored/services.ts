import type { Draft } from '../defaults/draft.ts';
import { assignNodePorts } from '../model/node-ports.ts';
import type { ApiTypes } from '../schema/types.generated.ts';
import { itemsOf, numberOf, stringOf } from '../yaml/value.ts';
import { creation } from './creation.ts';

type ServiceSpec = ApiTypes['core/v1.ServiceSpec'];

/** What a dry run hands out. A real create takes an address at random, and ports too. */
const address = '10.96.0.0';

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

/** Source: `initNodePorts` and `allocHealthCheckNodePort` */
function nodePorts(spec: Draft<ServiceSpec>): void {
  const type = spec.text('type');
  if (type !== 'NodePort' && type !== 'LoadBalancer') return;
  const ports = spec.each('ports');
  const requests = ports.map((port) => ({
    port: numberOf(port.value('port')) ?? 0,
    nodePort: numberOf(port.value('nodePort')) ?? 0,
  }));
  const { assigned, next } = assignNodePorts(
    requests,
    type === 'NodePort' || !spec.isZero('allocateLoadBalancerNodePorts'),
  );
  for (const [index, port] of ports.entries()) if (assigned[index]) port.ifZero('nodePort', assigned[index]);
  const isChecked = type === 'LoadBalancer' && spec.text('externalTrafficPolicy') === 'Local';
  if (isChecked) spec.ifZero('healthCheckNodePort', next);
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
