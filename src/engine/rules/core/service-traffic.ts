import { between, supported, text } from '../checks.ts';
import { isSince } from '../release.ts';
import { isZero, type Check } from '../rules.ts';
import { descend, field, items, type Subject } from '../subject.ts';
import { refuseForType, typeOf } from './service-type.ts';

/** Source: `ExternallyAccessible` in pkg/api/service/util.go. */
function isReachedFromOutside(spec: Subject): boolean {
  const type = typeOf(spec);
  if (type === 'ClusterIP') return items(field(spec, 'externalIPs')).length > 0;
  return type === 'LoadBalancer' || type === 'NodePort';
}

const clusterOrLocal = supported('Cluster', 'Local');
const port = between(1, 65535);

/** Source: `validateServiceExternalTrafficPolicy` in pkg/apis/core/validation/validation.go. */
export const externalTraffic: Check = (spec, report) => {
  const policy = field(spec, 'externalTrafficPolicy');
  if (isReachedFromOutside(spec)) {
    if (!isZero(policy)) clusterOrLocal(policy, report);
  } else if (!isZero(policy)) {
    refuseForType(policy, 'FieldValueInvalid', 'NodePort, LoadBalancer', ['only-from-outside'], report);
  }
  const health = field(spec, 'healthCheckNodePort');
  if (isZero(health)) return;
  if (typeOf(spec) === 'LoadBalancer' && text(policy) === 'Local') port(health, report);
  else refuseForType(health, 'FieldValueInvalid', 'LoadBalancer', ['only-for-local-balancer'], report);
};

/** Source: `validateServiceInternalTrafficFieldsValue`, same file. */
export const internalTraffic: Check = (spec, report) => {
  const policy = field(spec, 'internalTrafficPolicy');
  if (policy.value) clusterOrLocal(policy, report);
};

const close = supported('PreferClose');
const closeOrSame = supported('PreferClose', 'PreferSameZone', 'PreferSameNode');

/** Source: `validateServiceTrafficDistribution`, same file. */
export const trafficDistribution: Check = (spec, report) => {
  const wish = field(spec, 'trafficDistribution');
  if (wish.value) (isSince(report.kubernetes, '1.34') ? closeOrSame : close)(wish, report);
};

const longest = 86400;

/** How long a client stays with its Pod. Source: `validateAffinityTimeout`, same file. */
export const affinityTimeout: Check = (spec, report) => {
  if (text(field(spec, 'sessionAffinity')) !== 'ClientIP') return;
  const seconds = descend(spec, 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds');
  const number = Number(text(seconds) || 0);
  if (number > 0 && number <= longest) return;
  const args = { field: 'timeoutSeconds', value: text(seconds), min: 1, max: longest };
  report.refuse(seconds, 'FieldValueInvalid', 'number-out-of-bounds', args, {
    value: number,
    says: ['affinity-timeout', longest],
  });
};
