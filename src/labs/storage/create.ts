import { at, listAt, textAt, withSpec } from './json.ts';
import { nodesOfVolume } from './nodes.ts';
import type { Written } from './read-manifests.ts';
import type { Json } from '../../engine/index.ts';
import { newUid, say, type Volume, type World } from './world.ts';

const marks = ['storageclass.kubernetes.io/is-default-class', 'storageclass.beta.kubernetes.io/is-default-class'];

/** Puts an object into the cluster, with what the server fills in as far as the lab looks at it. */
export function create(world: World, written: Written): void {
  makers[written.kind](world, written);
  world.gone.delete(`${written.kind}/${written.name}`);
}

export const has = (world: World, kind: Written['kind'], name: string): boolean => shelf(world, kind).has(name);

const shelf = (world: World, kind: Written['kind']): ReadonlyMap<string, unknown> =>
  ({
    StorageClass: world.classes,
    PersistentVolume: world.volumes,
    PersistentVolumeClaim: world.claims,
    Pod: world.pods,
  })[kind];

/** Defaults: `SetDefaults_StorageClass` and `SetDefaults_PersistentVolume` in pkg/apis/{storage,core}/v1/defaults.go. */
const makers: Readonly<Record<Written['kind'], (world: World, written: Written) => void>> = {
  StorageClass(world, { name, object }) {
    world.classes.set(name, {
      name,
      provisioner: textAt(object, 'provisioner'),
      policy: textAt(object, 'reclaimPolicy') || 'Delete',
      waits: textAt(object, 'volumeBindingMode') === 'WaitForFirstConsumer',
      isDefault: marks.some((mark) => textAt(object, 'metadata', 'annotations', mark) === 'true'),
      object,
    });
  },
  PersistentVolume(world, { name, object }) {
    addVolume(world, name, object, '');
  },
  PersistentVolumeClaim(world, { name, object }) {
    const written = at(object, 'spec', 'storageClassName');
    // Source: plugin/pkg/admission/storage/storageclass/setdefault.
    const byDefault = written === undefined || written === null ? newestDefault(world) : undefined;
    if (byDefault !== undefined) say(world, 'class-filled-in', { claim: name, class: byDefault });
    const named = typeof written === 'string' ? written : byDefault;
    world.claims.set(name, {
      name,
      uid: newUid(world, name),
      phase: 'Pending',
      terminating: false,
      ...(named !== undefined && { class: named }),
      size: textAt(object, 'spec', 'resources', 'requests', 'storage'),
      modes: listAt(object, 'spec', 'accessModes').map(String),
      misfits: [],
      object,
    });
  },
  Pod(world, { name, object }) {
    const volumes = listAt(object, 'spec', 'volumes');
    const claims = volumes.map((each) => textAt(each, 'persistentVolumeClaim', 'claimName')).filter(Boolean);
    const why = { code: 'not-looked-at', args: { pod: name } };
    world.pods.set(name, {
      name,
      uid: newUid(world, name),
      phase: 'Pending',
      claims: [...new Set(claims)],
      why,
      object,
    });
  },
};

/** The default class: of several the newest. Source: `GetDefaultClass` in pkg/volume/util/storageclass.go. */
export const newestDefault = ({ classes }: World): string | undefined =>
  [...classes.values()].findLast(({ isDefault }) => isDefault)?.name;

/** Adds a volume that a person wrote, or that a driver made. */
export function addVolume(world: World, name: string, object: Json, madeBy: string): Volume {
  const spec = at(object, 'spec');
  const source = ['csi', 'hostPath', 'local', 'nfs'].find((each) => at(spec, each) !== undefined) ?? 'other';
  const claim = textAt(spec, 'claimRef', 'name');
  const volume: Volume = {
    name,
    phase: 'Available',
    terminating: false,
    policy: textAt(spec, 'persistentVolumeReclaimPolicy') || 'Retain',
    class: textAt(spec, 'storageClassName'),
    size: textAt(spec, 'capacity', 'storage'),
    modes: listAt(spec, 'accessModes').map(String),
    ...(claim !== '' && { claim }),
    nodes: nodesOfVolume(object, world.nodes),
    source,
    path: textAt(spec, source, 'path'),
    madeBy,
    object,
  };
  world.volumes.set(name, volume);
  return volume;
}

/** Writes the claim into the volume, or takes it out. */
export function setClaim(volume: Volume, claim: { readonly name: string; readonly uid: string } | undefined): void {
  if (claim) [volume.claim, volume.claimUid] = [claim.name, claim.uid];
  else {
    delete volume.claim;
    delete volume.claimUid;
  }
  const claimRef = claim && { namespace: 'default', name: claim.name, uid: claim.uid };
  volume.object = withSpec(volume.object, { claimRef });
}
