import { piecesOf, type Amount, type Amounts } from '../../model/amount.ts';
import { amountsIn, amountsOfPod, isForWholePod, type ResourceKind } from '../../model/pod-resources.ts';
import { qosClass } from '../../model/qos-class.ts';
import { isNativeResource, isVendorResource } from '../../model/resource-name.ts';
import { get, itemsOf, numberOf, stringOf, type MapValue, type Value } from '../../yaml/value.ts';
import { fieldPlace, type Place } from '../place.ts';
import { namePlace, selects, type Evaluator, type Lack, type Scope } from './evaluator.ts';

const compute = ['cpu', 'memory', 'ephemeral-storage'];
const bounded = ['', 'requests.', 'limits.'].flatMap((prefix) => compute.map((name) => prefix + name));
const counted = ['pods', 'count/pods'];
const isHugePages = (name: string): boolean => name.startsWith('hugepages-');
const deviceClass = 'deviceclass.resource.kubernetes.io/';

/** Source: `MatchingResources` in pkg/quota/v1/evaluator/core/pods.go. */
const tracks: Evaluator['tracks'] = (resource, kubernetes) => {
  if (bounded.includes(resource) || counted.includes(resource)) return true;
  const [, asked] = /^requests\.(.*)$/s.exec(resource) ?? [];
  if (isHugePages(resource) || (asked !== undefined && isHugePages(asked))) return true;
  if (asked === undefined) return false;
  return !isNativeResource(resource) || (kubernetes >= '1.35' && asked.startsWith(deviceClass));
};

/** Under which names of a quota an amount is counted. Source: `podComputeUsageHelper`. */
function namesOf(name: string, kind: ResourceKind): string[] {
  if (compute.includes(name)) return kind === 'limits' ? [`limits.${name}`] : [name, `requests.${name}`];
  if (kind === 'limits') return [];
  if (isHugePages(name)) return [name, `requests.${name}`];
  return isVendorResource(name) || name.startsWith(deviceClass) ? [`requests.${name}`] : [];
}

function usage(pod: MapValue): Amounts {
  const spec = get(pod, 'spec');
  const used = (kind: ResourceKind): [string, Amount][] =>
    [...amountsOfPod(spec, kind)].flatMap(([name, amount]) =>
      namesOf(name, kind).map((each): [string, Amount] => [each, amount]),
    );
  const pieces = counted.map((name): [string, Amount] => [name, piecesOf(1)]);
  return new Map([...pieces, ...used('requests'), ...used('limits')]);
}

/** Where a container would say what a quota counts. */
function stepsOf(resource: string): string[] {
  const [, list = 'requests', name = resource] = /^(requests|limits)\.(.*)$/s.exec(resource) ?? [];
  return ['resources', list, name];
}

/** Whether the Pod as a whole says how much it needs. Source: `IsPodLevelResourcesSet`. */
const saysForAll = (whole: Value | undefined): boolean =>
  ['requests', 'limits'].some((list) => [...amountsIn(get(whole, list)).keys()].some(isForWholePod));

const mustBeWritten = ['cpu', 'memory'].flatMap((name) => [name, `requests.${name}`, `limits.${name}`]);

/** Each container must say how much it needs, unless the Pod says it for all. Source: `Constraints`. */
function lacks(pod: MapValue, resources: readonly string[]): readonly Lack[] {
  const spec = get(pod, 'spec');
  if (saysForAll(get(spec, 'resources'))) return [];
  const needed = resources.filter((resource) => mustBeWritten.includes(resource)).sort();
  return ['containers', 'initContainers'].flatMap((list) =>
    itemsOf(get(spec, list)).flatMap((container, index) => {
      const missing = needed.filter((each) => !stepsOf(each).reduce<Value | undefined>(get, container));
      if (missing.length === 0) return [];
      const own = { at: container.at, path: `spec.${list}[${index}]` };
      const named = { ...own, at: fieldPlace(container, own, ['name']).at };
      // The key is shown where it is there: what is missing belongs below it.
      const place = { ...fieldPlace(container, named, ['resources', '']), path: `${own.path}.resources` };
      return [{ container: stringOf(get(container, 'name')) ?? '', resources: missing, place }];
    }),
  );
}

const reachesOut = (term: Value | undefined): boolean =>
  itemsOf(get(term, 'namespaces')).length > 0 || get(term, 'namespaceSelector') !== undefined;

/** Whether the Pod wants to be near, or far from, Pods of other namespaces. */
function asksAcrossNamespaces(spec: Value | undefined): boolean {
  return ['podAffinity', 'podAntiAffinity'].some((kind) => {
    const affinity = get(get(spec, 'affinity'), kind);
    const preferred = itemsOf(get(affinity, 'preferredDuringSchedulingIgnoredDuringExecution'));
    return (
      itemsOf(get(affinity, 'requiredDuringSchedulingIgnoredDuringExecution')).some(reachesOut) ||
      preferred.some((each) => reachesOut(get(each, 'podAffinityTerm')))
    );
  });
}

/** Source: `podMatchesScopeFunc`. */
const isInScope: Evaluator['isInScope'] = (pod, scope: Scope, kubernetes) => {
  const spec = get(pod, 'spec');
  const ends = (numberOf(get(spec, 'activeDeadlineSeconds')) ?? -1) >= 0;
  switch (scope.name) {
    case 'Terminating':
      return ends;
    case 'NotTerminating':
      return !ends;
    case 'BestEffort':
      return qosClass(spec, kubernetes) === 'BestEffort';
    case 'NotBestEffort':
      return qosClass(spec, kubernetes) !== 'BestEffort';
    case 'PriorityClass':
      return selects(scope, stringOf(get(spec, 'priorityClassName')) ?? '');
    case 'CrossNamespacePodAffinity':
      return asksAcrossNamespaces(spec);
    default:
      return false;
  }
};

/** The amount of the only container, or the list of several. */
function placeOf(pod: MapValue, resource: string): Place {
  const spec = get(pod, 'spec');
  const entry = spec?.kind === 'map' ? spec.entries.get('containers') : undefined;
  const [only, ...others] = itemsOf(entry?.value);
  if (counted.includes(resource) || !entry || !only) return namePlace(pod);
  const list = { at: entry.keyAt, path: 'spec.containers' };
  return others.length > 0 ? list : fieldPlace(only, { ...list, path: 'spec.containers[0]' }, stepsOf(resource));
}

export const pods: Evaluator = { tracks, usage, isInScope, lacks, placeOf };
