import type { Json } from '../../engine/index.ts';
import type { ClaimView, Driver, Note, Place, PodView, StorageConfig, VolumeView } from './shapes.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type Class = {
  readonly name: string;
  readonly provisioner: string;
  readonly policy: string;
  readonly waits: boolean;
  isDefault: boolean;
  readonly object: Json;
};
export type Volume = Mutable<VolumeView> & {
  /** What its source is called in the manifest, such as `csi`, and the path of a directory. */
  readonly source: string;
  readonly path: string;
  /** The driver that has made it for a claim; empty for one that a person wrote. */
  readonly madeBy: string;
  claimUid?: string;
  object: Json;
};
export type Claim = Mutable<ClaimView> & {
  readonly uid: string;
  /** The driver is asked for a disk; with a class that waits, for one that this node reaches. */
  asked?: { readonly class: string; readonly node?: string };
  object: Json;
};
export type Pod = Mutable<PodView> & {
  readonly uid: string;
  /** The scheduler looks at it, and finds room only in this zone. */
  asked?: { readonly zone?: string };
  /** The node that the scheduler has chosen while it waits for disks. */
  chosen?: string;
  /** The nodes that are for it by its own wishes, once they were asked for. */
  open?: readonly string[];
  readonly object: Json;
};
export type Node = { readonly name: string; readonly zone: string; isLost: boolean };

/** What stands in the cluster. Events change it; what is shown of it is a copy. */
export type World = {
  readonly nodes: readonly Node[];
  readonly drivers: readonly Driver[];
  readonly classes: Map<string, Class>;
  readonly volumes: Map<string, Volume>;
  readonly claims: Map<string, Claim>;
  readonly pods: Map<string, Pod>;
  readonly places: Map<string, Mutable<Place>>;
  readonly gone: Set<string>;
  /** The step that is being worked out, and what happens in it. */
  step: number;
  did: Note[];
  /** How many objects were made, for their uids. */
  made: number;
  /** Where an actor found nothing to do: how the cluster stood then. */
  readonly idle: Map<string, string>;
};

export const emptyWorld = ({ nodes, drivers }: StorageConfig): World => ({
  nodes: nodes.map((node) => ({ ...node, isLost: false })),
  drivers,
  classes: new Map(),
  volumes: new Map(),
  claims: new Map(),
  pods: new Map(),
  places: new Map(),
  gone: new Set(),
  step: 0,
  did: [],
  made: 0,
  idle: new Map(),
});

export const note = (code: string, args: Readonly<Record<string, string>> = {}): Note => ({ code, args });

/** Says what happens in this step. */
export function say(world: World, code: string, args: Readonly<Record<string, string>> = {}): void {
  world.did.push(note(code, args));
}

/** Sets why an object waits, and says it where it is new. */
export function waits(
  world: World,
  object: { why?: Note },
  code: string,
  args: Readonly<Record<string, string>>,
): void {
  const why = note(code, args);
  if (JSON.stringify(object.why) === JSON.stringify(why)) return;
  object.why = why;
  world.did.push(why);
}

/** A uid that looks like one and is the same each time: the first eight digits. */
export function newUid(world: World, name: string): string {
  world.made += 1;
  let hash = 0x811c9dc5;
  for (const letter of `${name}#${world.made}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** The nodes that are still there. */
export const standing = ({ nodes }: World): readonly Node[] => nodes.filter(({ isLost }) => !isLost);

/** Pods that use a claim: those with a node. Source: `podUsesPVC` in pkg/controller/volume/pvcprotection. */
export const usersOf = ({ pods }: World, claim: string): readonly Pod[] =>
  [...pods.values()].filter(({ node, claims }) => node !== undefined && claims.includes(claim));

/**
 * Lets an actor look, unless it has looked at a cluster that stood just so and found nothing to do: asking the engine takes
 * longer than all the rest.
 */
export function unlessIdle(world: World, actor: string, act: () => boolean): boolean {
  const stands = standOf(world);
  if (world.idle.get(actor) === stands) return false;
  const changed = act();
  if (!changed) world.idle.set(actor, stands);
  return changed;
}

/** All that binding and placing depend on, as text; of Pods that have no node yet, nothing. */
function standOf({ nodes, classes, volumes, claims, pods }: World): string {
  return JSON.stringify([
    nodes.map(({ isLost }) => isLost),
    [...classes.values()].map(({ name, isDefault }) => [name, isDefault]),
    [...volumes.values()].map(({ name, phase, claimUid, terminating }) => [name, phase, claimUid, terminating]),
    [...claims.values()].map((each) => [each.uid, each.phase, each.class, each.terminating, each.asked]),
    [...pods.values()].flatMap(({ uid, node, phase }) => (node === undefined ? [] : [[uid, node, phase]])),
  ]);
}
