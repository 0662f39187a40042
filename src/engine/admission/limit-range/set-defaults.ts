import { namespaceOf } from '../../cluster/cluster.ts';
import { printAmount, type Amounts } from '../../model/amount.ts';
import { standingAmounts, type ResourceKind } from '../../model/pod-resources.ts';
import { get, itemsOf, stringOf, type MapValue, type Value } from '../../yaml/value.ts';
import { added, withField, type Plugin } from '../admitted.ts';

/** What a LimitRange gives to containers that say nothing; of two entries for one resource the later counts. */
function givenBy(range: MapValue, bound: 'default' | 'defaultRequest'): Amounts {
  const items = itemsOf(get(get(range, 'spec'), 'limits'));
  const ofContainers = items.filter((item) => stringOf(get(item, 'type')) === 'Container');
  return new Map(ofContainers.flatMap((item) => [...standingAmounts(get(item, bound))]));
}

type Filled = { readonly container: MapValue; readonly names: readonly string[] };

/** A container with the amounts that it lacks, and the names of those. */
function fill(container: MapValue, kind: ResourceKind, given: Amounts): Filled {
  const resources = get(container, 'resources');
  const before = get(resources, kind);
  const names = [...given.keys()].filter((name) => !get(before, name));
  if (names.length === 0) return { container, names };
  const empty: MapValue = { kind: 'map', at: container.at, from: 'admission', entries: new Map() };
  const whole = names.reduce(
    (map, name) => withField(map, name, added(printAmount(given.get(name)!), map.at)),
    before?.kind === 'map' ? before : empty,
  );
  const outer = resources?.kind === 'map' ? resources : empty;
  return { container: withField(container, 'resources', withField(outer, kind, whole)), names: names.sort() };
}

function said({ names }: Filled, what: 'request' | 'limit', role: string, container: MapValue): string[] {
  const name = stringOf(get(container, 'name')) ?? '';
  return names.length === 0 ? [] : [`${names.join(', ')} ${what} for ${role} ${name}`];
}

/** The Pod with what one LimitRange gives, and the server's note of it in an annotation. */
function giveDefaults(pod: MapValue, range: MapValue): MapValue {
  const [limits, requests] = [givenBy(range, 'default'), givenBy(range, 'defaultRequest')];
  const spec = get(pod, 'spec');
  if ((limits.size === 0 && requests.size === 0) || spec?.kind !== 'map') return pod;
  const notes: string[] = [];
  const fillAll = (list: Value | undefined, role: string): Value[] =>
    itemsOf(list).map((container) => {
      if (container.kind !== 'map') return container;
      const limited = fill(container, 'limits', limits);
      const requesting = fill(limited.container, 'requests', requests);
      notes.push(...said(requesting, 'request', role, container), ...said(limited, 'limit', role, container));
      return requesting.container;
    });
  let filled = spec;
  for (const [name, role] of [
    ['containers', 'container'],
    ['initContainers', 'init container'],
  ] as const) {
    const list = get(spec, name);
    if (list?.kind === 'list') filled = withField(filled, name, { ...list, items: fillAll(list, role) });
  }
  if (notes.length === 0) return pod;
  return annotated(withField(pod, 'spec', filled), `LimitRanger plugin set: ${notes.join('; ')}`);
}

function annotated(pod: MapValue, note: string): MapValue {
  const empty: MapValue = { kind: 'map', at: pod.at, from: 'admission', entries: new Map() };
  const metadata = get(pod, 'metadata');
  const outer = metadata?.kind === 'map' ? metadata : empty;
  const before = get(outer, 'annotations');
  const annotations = withField(
    before?.kind === 'map' ? before : empty,
    'kubernetes.io/limit-ranger',
    added(note, pod.at),
  );
  return withField(pod, 'metadata', withField(outer, 'annotations', annotations));
}

/** Source: `PodMutateLimitFunc` in plugin/pkg/admission/limitranger. */
export const limitDefaults: Plugin = (pod, { limitRanges }) => ({
  object: (limitRanges.get(namespaceOf(pod)) ?? []).reduce(giveDefaults, pod),
});
