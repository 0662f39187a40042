import { setClaim } from './create.ts';
import { lose } from './places.ts';
import { say, usersOf, type Volume, type World } from './world.ts';

/** Takes away what was deleted and is no longer used: a claim without Pods, a volume without its claim. */
export function finishDeleting(world: World): boolean {
  for (const claim of world.claims.values()) {
    if (!claim.terminating || usersOf(world, claim.name).length > 0) continue;
    world.claims.delete(claim.name);
    world.gone.add(`PersistentVolumeClaim/${claim.name}`);
    say(world, 'claim-gone', { claim: claim.name });
    const volume = world.volumes.get(claim.volume ?? '');
    if (volume) release(world, volume);
    return true;
  }
  const volume = [...world.volumes.values()].find(({ terminating, phase }) => terminating && phase !== 'Bound');
  if (volume) forget(world, volume);
  return volume !== undefined;
}

/** What becomes of a volume whose claim is gone. Source: `reclaimVolume` in pv_controller.go. */
function release(world: World, volume: Volume): void {
  const { name } = volume;
  volume.phase = 'Released';
  if (volume.policy === 'Recycle') return recycle(world, volume);
  if (volume.policy !== 'Delete') return say(world, 'released-kept', { volume: name });
  if (volume.madeBy !== '') {
    lose(world, (place) => place.volume === name);
    say(world, 'disk-deleted', { volume: name, provisioner: volume.madeBy });
    return forget(world, volume);
  }
  // A driver deletes only what it made: sig-storage-lib-external-provisioner looks for its own annotation.
  if (volume.source === 'csi') return say(world, 'released-nobody', { volume: name });
  // Below /tmp the controller deletes, where it runs itself. Source: `hostPathDeleter` in pkg/volume/hostpath/host_path.go.
  if (volume.source === 'hostPath' && /\/tmp\/./.test(volume.path)) {
    say(world, 'deleted-elsewhere', { volume: name });
    return forget(world, volume);
  }
  volume.phase = 'Failed';
  say(world, 'delete-failed', { volume: name });
}

/** Only two plugins have a Pod that empties a volume: pkg/volume/hostpath and pkg/volume/nfs. */
const recyclable: ReadonlySet<string> = new Set(['hostPath', 'nfs']);

/** Source: `recycleVolumeOperation` in pv_controller.go. */
function recycle(world: World, volume: Volume): void {
  const { name } = volume;
  if (!recyclable.has(volume.source)) {
    volume.phase = 'Failed';
    return say(world, 'recycle-failed', { volume: name });
  }
  lose(world, (place) => place.volume === name);
  setClaim(volume, undefined);
  volume.phase = 'Available';
  say(world, 'recycled', { volume: name });
}

export function forget(world: World, { name }: Volume): void {
  world.volumes.delete(name);
  world.gone.add(`PersistentVolume/${name}`);
  say(world, 'volume-gone', { volume: name });
}
