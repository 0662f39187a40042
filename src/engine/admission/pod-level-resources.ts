import { compareQuantities } from '../model/quantity.ts';
import { quantityText, sumOfContainers, type ResourceKind } from '../model/pod-resources.ts';
import { mayBeOvercommitted } from '../model/resource-name.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { get, type MapValue, type Value } from '../yaml/value.ts';
import { added, withField } from './admitted.ts';

const isHugePages = (name: string): boolean => name.startsWith('hugepages-');

/** What a whole Pod can ask for. Source: `IsSupportedPodLevelResource` in k8s.io/component-helpers/resource. */
const isForPods = (name: string): boolean => name === 'cpu' || name === 'memory' || isHugePages(name);

type Wanted = readonly (readonly [string, string])[];

const has = (resources: MapValue, kind: ResourceKind, name: string): boolean =>
  get(get(resources, kind), name) !== undefined;

const written = (resources: MapValue, kind: ResourceKind): Wanted => {
  const map = get(resources, kind);
  return map?.kind === 'map' ? [...map.entries.values()].map(({ key, value }) => [key, quantityText(value)]) : [];
};

/** Adds what is not there yet. */
function fill(resources: MapValue, kind: ResourceKind, wanted: Wanted): MapValue {
  const missing = wanted.filter(([name]) => isForPods(name) && !has(resources, kind, name));
  if (missing.length === 0) return resources;
  const map = get(resources, kind);
  let whole: MapValue =
    map?.kind === 'map' ? map : { kind: 'map', at: resources.at, from: 'admission', entries: new Map() };
  for (const [name, amount] of missing) whole = withField(whole, name, added(amount, whole.at));
  return withField(resources, kind, whole);
}

/** Limits of resources that every container limits; not below what is requested. */
function limitsOfAll(spec: Value, resources: MapValue, sums: Wanted): Wanted {
  const containers = [get(spec, 'containers'), get(spec, 'initContainers')].flatMap((list) =>
    list?.kind === 'list' ? list.items : [],
  );
  return sums.flatMap(([name, sum]) => {
    const asked = get(get(resources, 'requests'), name);
    if (!asked || !containers.every((each) => get(get(get(each, 'resources'), 'limits'), name))) return [];
    const request = quantityText(asked);
    return [[name, (compareQuantities(request, sum) ?? 0) > 0 ? request : sum] as const];
  });
}

/**
 * What a Pod as a whole asks for, filled in from its containers where it asks for something.
 * Source: `DefaultPodLevelResources` in pkg/api/pod/util.go; up to 1.36 `defaultPodRequests` in pkg/apis/core/v1/defaults.go.
 */
export function podLevelResources(pod: MapValue, kubernetes: KubernetesVersion): MapValue {
  const spec = get(pod, 'spec');
  const before = get(spec, 'resources');
  if (spec?.kind !== 'map' || before?.kind !== 'map') return pod;
  if (written(before, 'requests').length === 0 && written(before, 'limits').length === 0) return pod;
  const [requests, limits] = [[...sumOfContainers(spec, 'requests')], [...sumOfContainers(spec, 'limits')]];
  const isNew = kubernetes === '1.37';
  const pages = limits.filter(([name]) => isHugePages(name) && !has(before, 'requests', name));
  let resources = fill(before, 'limits', pages);
  if (isNew || written(resources, 'limits').length > 0) {
    const shared = requests.filter(([name]) => mayBeOvercommitted(name));
    resources = fill(fill(resources, 'requests', shared), 'requests', written(resources, 'limits'));
  }
  if (isNew) resources = fill(resources, 'limits', limitsOfAll(spec, resources, limits));
  return resources === before ? pod : withField(pod, 'spec', withField(spec, 'resources', resources));
}
