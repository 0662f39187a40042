import { added, withField } from '../admission/admitted.ts';
import type { KindRow } from '../schema/types.ts';
import { same } from '../rules/update/same.ts';
import { toJson } from '../yaml/to-json.ts';
import { get, itemsOf, numberOf, stringOf, type MapValue, type Value } from '../yaml/value.ts';

/** Stands for an address that the server gave: a manifest names it only by chance. */
const someAddress = '10.97.0.1';

/**
 * The new object as the server sees it before it judges: what the manifest leaves to the server is taken from the old
 * one. Source: `PrepareForUpdate` of the strategies in pkg/registry.
 */
export function prepareUpdate(now: MapValue, old: MapValue, { apiVersion, kind }: KindRow): MapValue {
  switch (`${apiVersion} ${kind}`) {
    case 'v1 Service':
      return withSpec(now, (spec) => serviceSpec(spec, specOf(old)));
    case 'v1 Secret':
      return stringOf(get(now, 'type')) ? now : taking(now, 'type', old);
    case 'batch/v1 Job':
      // Selector and labels are made once, when the Job is created.
      return withSpec(now, (spec) => withField(spec, 'manualSelector', added(true, spec.at)));
    default:
      return now;
  }
}

function specOf(object: MapValue): MapValue {
  const spec = get(object, 'spec');
  return spec?.kind === 'map' ? spec : { kind: 'map', at: object.at, entries: new Map() };
}

function withSpec(object: MapValue, change: (spec: MapValue) => MapValue): MapValue {
  return withField(object, 'spec', change(specOf(object)));
}

function taking(object: MapValue, field: string, from: MapValue): MapValue {
  const value = get(from, field);
  return value ? withField(object, field, value) : object;
}

const typeOf = (spec: MapValue): string => stringOf(get(spec, 'type')) ?? 'ClusterIP';
const hasAddress = (spec: MapValue): boolean => typeOf(spec) !== 'ExternalName';
const isOpen = (spec: MapValue): boolean => ['NodePort', 'LoadBalancer'].includes(typeOf(spec));
const isBalanced = (spec: MapValue): boolean => typeOf(spec) === 'LoadBalancer';
const checksHealth = (spec: MapValue): boolean =>
  isBalanced(spec) && stringOf(get(spec, 'externalTrafficPolicy')) === 'Local';

/** Fields that mean nothing once the type has changed, and the types that read them. Source: `dropTypeDependentFields`. */
const ofTypes: readonly (readonly [field: string, isRead: (spec: MapValue) => boolean])[] = [
  ['clusterIP', hasAddress],
  ['clusterIPs', hasAddress],
  ['ipFamilies', hasAddress],
  ['ipFamilyPolicy', hasAddress],
  ['healthCheckNodePort', checksHealth],
  ['allocateLoadBalancerNodePorts', isBalanced],
  ['loadBalancerClass', isBalanced],
  ['externalTrafficPolicy', isOpen],
];

/** Source: `patchAllocatedValues` and `dropTypeDependentFields` in pkg/registry/core/service. */
function serviceSpec(now: MapValue, old: MapValue): MapValue {
  const kept = ofTypes.reduce((spec, [field, isRead]) => {
    const isLeft = isRead(old) && !isRead(now) && isSame(get(spec, field), get(old, field));
    return isLeft ? without(spec, field) : spec;
  }, now);
  const freed = isOpen(old) && !isOpen(now) && nodePorts(now) === nodePorts(old) ? closed(kept) : kept;
  return hasAddress(old) && hasAddress(now) ? withAddress(freed, old) : freed;
}

function withAddress(now: MapValue, old: MapValue): MapValue {
  const given = get(old, 'clusterIP') ?? added(someAddress, old.at);
  const health = checksHealth(now) && checksHealth(old) && !get(now, 'healthCheckNodePort');
  const whole = health ? taking(now, 'healthCheckNodePort', old) : now;
  return (stringOf(get(now, 'clusterIP')) ?? '') === ''
    ? withField(without(whole, 'clusterIPs'), 'clusterIP', given)
    : whole;
}

/** The old Service with an address, if the server gave it one. */
export function withGivenAddress(old: MapValue): MapValue {
  const spec = specOf(old);
  if (!hasAddress(spec) || get(spec, 'clusterIP')) return old;
  return withField(old, 'spec', withField(spec, 'clusterIP', added(someAddress, spec.at)));
}

/** The ports of the nodes, in order. */
function nodePorts(spec: MapValue): string {
  const ports = itemsOf(get(spec, 'ports')).map((port) => numberOf(get(port, 'nodePort')) ?? 0);
  return ports.sort((a, b) => a - b).join(' ');
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return same(a && toJson(a), b && toJson(b));
}

/** The ports without those of the nodes. */
function closed(spec: MapValue): MapValue {
  const ports = get(spec, 'ports');
  if (ports?.kind !== 'list') return spec;
  const items = ports.items.map((port) => (port.kind === 'map' ? without(port, 'nodePort') : port));
  return withField(spec, 'ports', { ...ports, items });
}

function without(map: MapValue, field: string): MapValue {
  const { [field]: _gone, ...entries } = Object.fromEntries(map.entries);
  return { ...map, entries: new Map(Object.entries(entries)) };
}
