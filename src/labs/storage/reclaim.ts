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
  if (volume.policy !== 'Delete') return say(world, 'released-kept', { volume: name });
  if (volume.madeBy !== '') {
    lose(world, (place) => place.volume === name);
    say(world, 'disk-deleted', { volume: name, provisioner: volume.madeBy });
    return forget(world, volume);
  }
  // A driver deletes only what it made: sig-storage-lib-external-provisioner looks for its own annotation.
  if (volume.source === 'csi') return say(world, 'released-nobody', { volume: name });
  volume.phase = 'Failed';
  say(world, 'delete-failed', { volume: name });
}

export function forget(world: World, { name }: Volume): void {
  world.volumes.delete(name);
  world.gone.add(`PersistentVolume/${name}`);
  say(world, 'volume-gone', { volume: name });
}
