import type { TypeId } from '../../schema/types.ts';
import { get, itemsOf, stringOf, type MapValue, type Value } from '../../yaml/value.ts';
import { fieldPlace, type Place } from '../place.ts';

/** A container, or the Pod itself, which has no name here; `place` is where it is shown. */
export type ContainerView = { readonly name: string; readonly value: Value; readonly place: Place };

/** What Pod Security looks at: a Pod, or the template of one. */
export type PodView = {
  readonly annotations: Value | undefined;
  readonly self: ContainerView;
  /** In the server's order: init containers, containers, ephemeral ones. */
  readonly containers: readonly ContainerView[];
};

/** Where the Pod stands in each kind. Source: `DefaultPodSpecExtractor` in k8s.io/pod-security-admission/admission. */
const templates: ReadonlyMap<TypeId, readonly string[]> = new Map<TypeId, readonly string[]>([
  ['core/v1.Pod', []],
  ['core/v1.PodTemplate', ['template']],
  ['core/v1.ReplicationController', ['spec', 'template']],
  ['apps/v1.ReplicaSet', ['spec', 'template']],
  ['apps/v1.Deployment', ['spec', 'template']],
  ['apps/v1.StatefulSet', ['spec', 'template']],
  ['apps/v1.DaemonSet', ['spec', 'template']],
  ['batch/v1.Job', ['spec', 'template']],
  ['batch/v1.CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
]);

/** The Pod that an object is or makes; `undefined` where it makes none. */
export function podViewOf(object: MapValue, type: TypeId): PodView | undefined {
  const path = templates.get(type);
  if (!path) return undefined;
  const template = path.reduce<Value | undefined>(get, object);
  const spec = get(template, 'spec');
  if (spec?.kind !== 'map') return undefined;
  const steps = [...path, 'spec'];
  const keyAt = template?.kind === 'map' ? template.entries.get('spec')?.keyAt : undefined;
  const place = { at: keyAt ?? object.at, path: steps.join('.') };
  return {
    annotations: get(get(template, 'metadata'), 'annotations'),
    self: { name: '', value: spec, place },
    containers: ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list) =>
      containersOf(spec, list, place),
    ),
  };
}

function containersOf(spec: Value, list: string, { path }: Place): ContainerView[] {
  return itemsOf(get(spec, list)).map((value, index) => {
    const place = { at: value.at, path: `${path}.${list}[${index}]` };
    const { at } = fieldPlace(value, place, ['name']);
    return { name: stringOf(get(value, 'name')) ?? '', value, place: { ...place, at } };
  });
}

/** A field some steps below a value. */
export const valueAt = (value: Value | undefined, ...steps: readonly string[]): Value | undefined =>
  steps.reduce<Value | undefined>(get, value);
