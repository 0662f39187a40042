import { between, numberOf, supported, text, withBounds } from '../checks.ts';
import type { Report } from '../report.ts';
import { isSince } from '../../schema/release.ts';
import { isZero, type Check } from '../rules.ts';
import { descend, field, items, type Subject } from '../subject.ts';
import { nodePorts } from './service-node-ports.ts';
import { refuseForType, typeOf } from './service-type.ts';

/** Source: `ExternallyAccessible` in pkg/api/service/util.go. */
function isReachedFromOutside(spec: Subject): boolean {
  const type = typeOf(spec);
  if (type === 'ClusterIP') return items(field(spec, 'externalIPs')).length > 0;
  return type === 'LoadBalancer' || type === 'NodePort';
}

const clusterOrLocal = supported('Cluster', 'Local');
const highestPort = 65535;
const port = between(1, highestPort);

/** A dry run gives the number behind the highest node port, which may be none any more. */
function givenIsAPort(spec: Subject, health: Subject, report: Report): void {
  const given = nodePorts(spec).next;
  if (given <= highestPort) return;
  const highest = items(field(spec, 'ports')).find((one) => numberOf(field(one, 'nodePort')) === given - 1);
  const args = withBounds({ field: 'nodePort', value: String(given - 1), min: 1, max: highestPort });
  const extras = { ...(highest && { at: field(highest, 'nodePort').at }), value: given };
  report.refuse(health, 'FieldValueInvalid', 'number-out-of-bounds', args, {
    ...extras,
    says: ['between', 1, highestPort],
  });
}

/** Source: `validateServiceExternalTrafficPolicy` in pkg/apis/core/validation/validation.go. */
export const externalTraffic: Check = (spec, report) => {
  const policy = field(spec, 'externalTrafficPolicy');
  if (isReachedFromOutside(spec)) {
    if (!isZero(policy)) clusterOrLocal(policy, report);
  } else if (!isZero(policy)) {
    refuseForType(policy, 'FieldValueInvalid', 'NodePort, LoadBalancer', ['only-from-outside'], report);
  }
  const health = field(spec, 'healthCheckNodePort');
  const isChecked = typeOf(spec) === 'LoadBalancer' && text(policy) === 'Local';
  if (isZero(health) && isChecked) givenIsAPort(spec, health, report);
  if (isZero(health)) return;
  if (isChecked) port(health, report);
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
  const number = numberOf(seconds);
  if (number > 0 && number <= longest) return;
  const args = withBounds({ field: 'timeoutSeconds', value: text(seconds), min: 1, max: longest });
  report.refuse(seconds, 'FieldValueInvalid', 'number-out-of-bounds', args, {
    value: number,
    says: ['affinity-timeout', longest],
  });
};
