import { askClaims } from './ask-claims.ts';
import { newestDefault, setClaim } from './create.ts';
import type { ClaimAnswer } from '../../engine/set/answers/claims.ts';
import { say, waits, type Claim, type Volume, type World } from './world.ts';

/** Binds a claim and a volume to each other. */
export function bind(world: World, claim: Claim, volume: Volume): void {
  claim.phase = 'Bound';
  claim.volume = volume.name;
  claim.misfits = [];
  delete claim.why;
  volume.phase = 'Bound';
  setClaim(volume, claim);
  for (const place of world.places.values()) {
    if (place.volume === volume.name && !place.claims.includes(claim.name))
      place.claims = [...place.claims, claim.name];
  }
  say(world, 'bound', { claim: claim.name, volume: volume.name });
}

/**
 * Gives claims that need not wait for a Pod what the engine says they get. One at a time: the next may want the same volume.
 * @returns whether anything was bound, or a driver asked
 */
export function bindAtOnce(world: World): boolean {
  const pending = [...world.claims.values()].filter(({ phase, terminating }) => phase === 'Pending' && !terminating);
  for (const [name, answer] of askClaims(world, pending, [...world.volumes.values()])) {
    const claim = world.claims.get(name)!;
    const { binding } = answer;
    claim.misfits = answer.misfits.map(({ volume, because }) => ({ volume: volume.name, because }));
    const volume = binding.is === 'bound' ? world.volumes.get(binding.volume.name) : undefined;
    if (volume) {
      bind(world, claim, volume);
      return true;
    }
    // Its disk is on the way already.
    if (claim.asked && world.classes.has(claim.asked.class)) continue;
    delete claim.asked;
    if (binding.is === 'provisioned' && answer.when === 'at-once') {
      ask(world, claim, binding.class);
      return true;
    }
    if (binding.is === 'pending') sayPending(world, claim, binding.because);
  }
  return false;
}

/** Asks the driver of a class for a disk. */
export function ask(world: World, claim: Claim, className: string, node?: string): void {
  claim.asked = { class: className, ...(node !== undefined && { node }) };
  const provisioner = world.classes.get(className)?.provisioner ?? '';
  const isThere = world.drivers.some((driver) => driver.provisioner === provisioner);
  waits(world, claim, isThere ? 'waits-driver' : 'waits-driver-missing', { claim: claim.name, provisioner });
}

type Pending = Extract<ClaimAnswer['binding'], { is: 'pending' }>['because'];

function sayPending(world: World, claim: Claim, because: Pending): void {
  const args = { claim: claim.name, class: claim.class ?? '', volume: String(volumeNameOf(claim)) };
  const code = because === 'no-class' && claim.class === '' ? 'waits-no-volume-static' : `waits-${because}`;
  waits(world, claim, code, args);
}

function volumeNameOf({ object }: Claim): unknown {
  return (object as { spec?: { volumeName?: unknown } }).spec?.volumeName ?? '';
}

/**
 * A default class that appears later is written into claims that have neither volume nor class.
 * Source: `assignDefaultStorageClass` in pkg/controller/volume/persistentvolume/pv_controller.go; stable since 1.28.
 */
export function fillInLateDefault(world: World): boolean {
  const name = newestDefault(world);
  const claim = [...world.claims.values()].find((each) => each.phase === 'Pending' && each.class === undefined);
  if (name === undefined || !claim) return false;
  claim.class = name;
  say(world, 'class-late', { claim: claim.name, class: name });
  return true;
}
