import type { Json } from '../../yaml/to-json.ts';
import { at, immutable, isKept, listAt, type UpdateRule } from './update-rule.ts';

const hasClusterIp = (service: Json): boolean => at(service, 'spec.type') !== 'ExternalName';
const isBalanced = (service: Json): boolean => at(service, 'spec.type') === 'LoadBalancer';
const checksHealth = (service: Json): boolean =>
  isBalanced(service) && at(service, 'spec.externalTrafficPolicy') === 'Local';

/** The first address, which decides about the others. */
function clusterIpOf(service: Json): Json | undefined {
  return at(service, 'spec.clusterIP') ?? listAt(service, 'spec.clusterIPs')[0];
}

/** Source: `validateServiceClusterIPUpdate` and `upgradeDowngradeClusterIPsErr` in pkg/apis/core/validation. */
const keepsItsAddress: UpdateRule = (now, old, refuse) => {
  if (!hasClusterIp(now) || !hasClusterIp(old)) return;
  const [ip, before] = [clusterIpOf(now), clusterIpOf(old)];
  if (before === undefined || ip === before) return;
  refuse({ path: 'spec.clusterIPs[0]', type: 'FieldValueInvalid', says: ['set-once'], value: [ip ?? ''] });
};

/** Source: `validateServiceHealthCheckNodePort...` and `ValidateLoadBalancerClassField`, `ValidateServiceUpdate`. */
const keepsItsBalancer: UpdateRule = (now, old, refuse, kubernetes) => {
  const port = 'spec.healthCheckNodePort';
  if (checksHealth(now) && checksHealth(old) && !isKept(now, old, port)) {
    refuse({ path: port, type: 'FieldValueForbidden', says: ['immutable'] });
  }
  if (isBalanced(now) && isBalanced(old))
    immutable('spec.loadBalancerClass', { says: ['set-once'] })(now, old, refuse, kubernetes);
};

export const service: readonly UpdateRule[] = [keepsItsAddress, keepsItsBalancer];
