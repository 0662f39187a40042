import type { Exists } from '../../../cluster/assumed.ts';
import type { ResourceId } from '../../../finding.ts';
import { get, itemsOf, stringOf, type Value } from '../../../yaml/value.ts';
import { find, type Members, type MemberWithPods } from '../../members.ts';
import { madeUp } from '../../resolve/generated.ts';
import { filesOf, type VolumeFile } from './volume-files.ts';

/** A volume of a Pod, as far as mounts of it depend on it. */
export type Volume = {
  readonly name: string;
  /** The field that says where it comes from, such as `configMap`; nothing where no volume has this name. */
  readonly type: string;
  /** The ConfigMap, Secret or claim behind it. */
  readonly object?: Omit<ResourceId, 'version'>;
  readonly optional: boolean;
  /** The object, or one of those that are projected, is not there, and the Pod does not start without it. */
  readonly objectMissing: boolean;
  /** Objects behind it that are in the cluster and in no file: what they hold is not known. */
  readonly unknownObjects: readonly Omit<ResourceId, 'version'>[];
  /** Nobody may write to it, whatever a mount says. */
  readonly readOnly: boolean;
  /** What is in it; nothing is known of what other volumes hold. */
  readonly files?: readonly VolumeFile[];
};

/** The kubelet writes these anew, so containers cannot. Source: `GetAttributes` of each plugin in pkg/volume. */
const alwaysReadOnly = new Set(['configMap', 'secret', 'downwardAPI', 'projected', 'image']);

const isTrue = (value: Value | undefined): boolean => value?.kind === 'bool' && value.value;

/** The volumes that a Pod of a workload has, the claims of a StatefulSet's templates among them. */
export function volumesOf(workload: MemberWithPods, members: Members, exists: Exists): ReadonlyMap<string, Volume> {
  const { id, root } = workload.resource;
  const volumes = new Map<string, Volume>();
  for (const value of itemsOf(get(workload.pods.spec, 'volumes'))) {
    const volume = volumeOf(value, workload, members, exists);
    volumes.set(volume.name, volume);
  }
  // A claim made from a template takes the place of a volume with its name.
  for (const template of id.kind === 'StatefulSet' ? itemsOf(get(get(root, 'spec'), 'volumeClaimTemplates')) : []) {
    const name = stringOf(get(get(template, 'metadata'), 'name')) ?? '';
    const object = claimNamed(`${name}-${id.name}-${madeUp}`, id.namespace);
    volumes.set(name, {
      name,
      type: 'persistentVolumeClaim',
      object,
      optional: false,
      objectMissing: false,
      unknownObjects: [],
      readOnly: false,
    });
  }
  return volumes;
}

const claimNamed = (name: string, namespace: string): Omit<ResourceId, 'version'> => ({
  group: '',
  kind: 'PersistentVolumeClaim',
  namespace,
  name,
});

function volumeOf(value: Value, { resource: { id } }: MemberWithPods, members: Members, exists: Exists): Volume {
  const name = stringOf(get(value, 'name')) ?? '';
  const [type = 'emptyDir'] = value.kind === 'map' ? [...value.entries.keys()].filter((key) => key !== 'name') : [];
  const source = get(value, type);
  const object = objectOf(type, source, id, name);
  const optional = isTrue(get(source, 'optional'));
  const lacking = sourcesIn(type, source, id.namespace, object).filter(({ of }) => !find(members, of));
  return {
    name,
    type,
    ...(object && { object }),
    optional,
    objectMissing: lacking.some((each) => !each.optional && !exists(each.of)),
    unknownObjects: lacking.map(({ of }) => of).filter(exists),
    readOnly: alwaysReadOnly.has(type) || isTrue(get(source, 'readOnly')),
    ...filesOf(type, source, id.namespace, { members, exists }),
  };
}

type Source = { readonly of: Omit<ResourceId, 'version'>; readonly optional: boolean };

const projectable = [
  ['configMap', 'ConfigMap'],
  ['secret', 'Secret'],
] as const;

/** The objects that have to be there before the Pod is. A claim of its own is made with it. */
function sourcesIn(
  type: string,
  source: Value | undefined,
  namespace: string,
  object: Source['of'] | undefined,
): readonly Source[] {
  if (type === 'ephemeral') return [];
  if (type !== 'projected') return object ? [{ of: object, optional: isTrue(get(source, 'optional')) }] : [];
  return itemsOf(get(source, 'sources')).flatMap((each) =>
    projectable.flatMap(([field, kind]): Source | [] => {
      const name = stringOf(get(get(each, field), 'name'));
      if (name === undefined) return [];
      return { of: { group: '', kind, namespace, name }, optional: isTrue(get(get(each, field), 'optional')) };
    }),
  );
}

function objectOf(
  type: string,
  source: Value | undefined,
  { kind, namespace, name: owner }: ResourceId,
  volume: string,
): Omit<ResourceId, 'version'> | undefined {
  const text = (field: string): string => stringOf(get(source, field)) ?? '';
  switch (type) {
    case 'configMap':
      return { group: '', kind: 'ConfigMap', namespace, name: text('name') };
    case 'secret':
      return { group: '', kind: 'Secret', namespace, name: text('secretName') };
    case 'persistentVolumeClaim':
      return claimNamed(text('claimName'), namespace);
    case 'ephemeral':
      return claimNamed(`${kind === 'Pod' ? owner : `${owner}-${madeUp}`}-${volume}`, namespace);
    default:
      return undefined;
  }
}
