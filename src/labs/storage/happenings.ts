import { create, has, setClaim } from './create.ts';
import { makeDisk } from './driver.ts';
import { lose } from './places.ts';
import type { Kind, Written } from './read-manifests.ts';
import { forget } from './reclaim.ts';
import type { EventName, StorageEvent } from './shapes.ts';
import { say, usersOf, type Pod, type World } from './world.ts';

type Happening = (world: World, event: StorageEvent, written: readonly Written[]) => void;

/** What each event does before the controllers act on it. */
export const happenings: Readonly<Record<EventName, Happening>> = {
  apply(world, { on }, written) {
    const meant = written.filter(({ kind, name, file }) => `${kind}/${name}` === on || file === on);
    if (meant.length === 0) say(world, 'nothing-not-written', { object: on });
    for (const each of meant) apply(world, each);
  },
  place(world, { on, zone }) {
    const pod = find(world, world.pods, on);
    if (!pod) return;
    if (pod.node !== undefined) return say(world, 'nothing-has-node', { pod: pod.name, node: pod.node });
    pod.asked = zone === undefined ? {} : { zone };
  },
  'make-disk'(world, { on, zone }) {
    const claim = find(world, world.claims, on);
    if (claim) makeDisk(world, claim, zone);
  },
  restart(world, { on }) {
    const pod = find(world, world.pods, on);
    if (!pod) return;
    if (pod.phase !== 'Running') return say(world, 'nothing-not-running', { pod: pod.name });
    lose(world, ({ id }) => id === `container/${pod.uid}`);
    say(world, 'restarted', { pod: pod.name });
  },
  delete(world, { on }) {
    const [kind = '', name = ''] = on.split('/');
    const known = Object.hasOwn(removals, kind) ? removals[kind as Kind] : undefined;
    if (known && has(world, kind as Kind, name)) known(world, name);
    else say(world, 'nothing-not-there', { object: on });
  },
  'lose-node'(world, { on }) {
    const node = world.nodes.find(({ name }) => name === on);
    if (!node || node.isLost) return say(world, 'nothing-not-there', { object: on });
    node.isLost = true;
    say(world, 'node-lost', { node: node.name });
    for (const pod of world.pods.values()) {
      if (pod.chosen === node.name) delete pod.chosen;
      if (pod.node === node.name) removePod(world, pod);
    }
    lose(world, (place) => place.node === node.name);
  },
  'make-default'(world, { on }) {
    const found = find(world, world.classes, on);
    if (!found) return;
    found.isDefault = true;
    say(world, 'made-default', { class: found.name });
  },
  free(world, { on }) {
    const volume = find(world, world.volumes, on);
    if (!volume) return;
    if (volume.phase !== 'Released' && volume.phase !== 'Failed')
      return say(world, 'nothing-not-released', { volume: volume.name });
    volume.phase = 'Available';
    setClaim(volume, undefined);
    say(world, 'freed', { volume: volume.name });
  },
};

function apply(world: World, written: Written): void {
  const { kind, name, refusedAt } = written;
  const object = `${kind}/${name}`;
  if (refusedAt !== undefined) return say(world, 'refused', { object, path: refusedAt });
  if (has(world, kind, name)) return say(world, 'nothing-is-there', { object });
  say(world, 'created', { object });
  create(world, written);
}

/** The object that an event names, by `Kind/name` or by its name alone; says so where it is not there. */
function find<T>(world: World, shelf: ReadonlyMap<string, T>, on: string): T | undefined {
  const found = shelf.get(on.slice(on.indexOf('/') + 1));
  if (!found) say(world, 'nothing-not-there', { object: on });
  return found;
}

const removals: Readonly<Record<Kind, (world: World, name: string) => void>> = {
  StorageClass(world, name) {
    world.classes.delete(name);
    world.gone.add(`StorageClass/${name}`);
    say(world, 'deleted', { object: `StorageClass/${name}` });
  },
  Pod(world, name) {
    removePod(world, world.pods.get(name)!);
  },
  PersistentVolumeClaim(world, name) {
    world.claims.get(name)!.terminating = true;
    const [user] = usersOf(world, name);
    if (user) say(world, 'claim-in-use', { claim: name, pod: user.name });
  },
  PersistentVolume(world, name) {
    const volume = world.volumes.get(name)!;
    if (volume.phase !== 'Bound') return forget(world, volume);
    volume.terminating = true;
    say(world, 'volume-in-use', { volume: name, claim: volume.claim ?? '' });
  },
};

function removePod(world: World, pod: Pod): void {
  world.pods.delete(pod.name);
  world.gone.add(`Pod/${pod.name}`);
  say(world, 'deleted', { object: `Pod/${pod.name}` });
  lose(world, ({ id }) => id === `container/${pod.uid}` || id.startsWith(`empty-dir/${pod.uid}/`));
}
