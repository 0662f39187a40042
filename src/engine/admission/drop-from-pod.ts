import { isSince } from '../schema/release.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { get, itemsOf, stringOf, type MapValue, type Value } from '../yaml/value.ts';
import { withField } from './admitted.ts';

type Keep = (item: MapValue) => MapValue | undefined;

const containerLists = ['containers', 'initContainers', 'ephemeralContainers'] as const;

/**
 * A Pod spec without what the server takes off as long as its feature gate is off, where that is more than one field.
 * Source: `dropImageVolumes` and `dropContainerRestartRules` in pkg/api/pod/util.go.
 */
export function dropFromPod(spec: MapValue, kubernetes: KubernetesVersion): MapValue {
  if (isSince(kubernetes, '1.35')) return spec;
  const whole = withoutImages(spec);
  // Before 1.34 these policies are no values yet: validation refuses them.
  return isSince(kubernetes, '1.34') ? withoutRestartPolicies(whole) : whole;
}

/** Volumes made of an image go, and with them the places where they are mounted. */
function withoutImages(spec: MapValue): MapValue {
  const images = itemsOf(get(spec, 'volumes')).filter((volume) => get(volume, 'image'));
  if (images.length === 0) return spec;
  const names = images.map((volume) => stringOf(get(volume, 'name')));
  const rest = inList(spec, 'volumes', (volume) => (images.includes(volume) ? undefined : volume));
  const keep: Keep = (mount) => (names.includes(stringOf(get(mount, 'name'))) ? undefined : mount);
  return containerLists.reduce(
    (made, list) => inList(made, list, (container) => inList(container, 'volumeMounts', keep)),
    rest,
  );
}

/** Only an init container keeps its policy, and only `Always`. */
function withoutRestartPolicies(spec: MapValue): MapValue {
  return containerLists.reduce(
    (made, list) =>
      inList(made, list, (container) => {
        const policy = get(container, 'restartPolicy');
        if (!policy || (list === 'initContainers' && stringOf(policy) === 'Always')) return container;
        return { ...container, entries: new Map([...container.entries].filter(([key]) => key !== 'restartPolicy')) };
      }),
    spec,
  );
}

/** A copy with the items of a list changed, or left out; the same object where nothing changes. */
function inList(object: MapValue, name: string, keep: Keep): MapValue {
  const list = get(object, name);
  if (list?.kind !== 'list') return object;
  const items = list.items.flatMap((item): Value | readonly Value[] =>
    item.kind === 'map' ? (keep(item) ?? []) : item,
  );
  const isSame = items.length === list.items.length && items.every((item, index) => item === list.items[index]);
  return isSame ? object : withField(object, name, { ...list, items });
}
