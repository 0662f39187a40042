import { isSince } from '../schema/release.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { quantityOf } from './quantity.ts';
import { get, itemsOf, type Value } from '../yaml/value.ts';

type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

const counted = ['cpu', 'memory'] as const;

/**
 * How early a node that runs short of memory ends a Pod: what has asked for nothing goes first.
 * @param spec of a Pod, with its defaults
 * Source: `ComputePodQOS` in pkg/apis/core/helper/qos/qos.go
 */
export function qosClass(spec: Value | undefined, kubernetes: KubernetesVersion): QosClass {
  const ofPod = get(spec, 'resources');
  if (ofPod && (isSet(ofPod) || !isSince(kubernetes, '1.37'))) return classOf(ofPod);
  const containers = [...itemsOf(get(spec, 'initContainers')), ...itemsOf(get(spec, 'containers'))];
  const classes = new Set(containers.map((container) => classOf(get(container, 'resources'))));
  const [only = 'BestEffort'] = classes;
  return classes.size > 1 ? 'Burstable' : only;
}

/** All is guaranteed where both amounts are limited and what is requested is the same. */
function classOf(resources: Value | undefined): QosClass {
  const limits = counted.map((name) => amount(resources, 'limits', name));
  const requests = counted.map((name) => amount(resources, 'requests', name));
  if ([...limits, ...requests].every((one) => one === undefined)) return 'BestEffort';
  const isGuaranteed = limits.every((limit, index) => limit !== undefined && (requests[index] ?? limit) === limit);
  return isGuaranteed ? 'Guaranteed' : 'Burstable';
}

/** An amount above zero: another one does not count. */
function amount(resources: Value | undefined, list: 'limits' | 'requests', name: string): bigint | undefined {
  const value = get(get(resources, list), name);
  const found = value && value.kind !== 'map' && value.kind !== 'list' ? quantityOf(value.raw) : undefined;
  return found !== undefined && found > 0n ? found : undefined;
}

function isSet(resources: Value): boolean {
  return (['limits', 'requests'] as const).some((list) => {
    const amounts = get(resources, list);
    return amounts?.kind === 'map' && amounts.entries.size > 0;
  });
}
