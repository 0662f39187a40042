import type { Span } from '../../text/span.ts';
import type { LabState } from '../lab.ts';

/** What can happen in the lab. Each has a row in `happenings.ts`. */
export const eventNames = [
  'apply',
  'place',
  'make-disk',
  'restart',
  'delete',
  'lose-node',
  'make-default',
  'free',
] as const;
export type EventName = (typeof eventNames)[number];

/** An event as it is written: `{ place: Pod/db, zone: b }`. */
export type EventForm = { readonly [E in EventName]?: string } & { readonly zone?: string };

/** An event as it is read. `on` is `Kind/name`, the name of a node, or for `apply` the name of a file. */
export type StorageEvent = { readonly name: EventName; readonly on: string; readonly zone?: string };

/**
 * A driver that makes disks for the classes that name it. Its disks can be reached from one zone, from everywhere (files
 * over the network), or from one node. `zone` is where it makes a disk when nobody says where.
 */
export type Driver = {
  readonly provisioner: string;
  readonly reach: 'zone' | 'cluster' | 'node';
  readonly zone?: string;
};

export type StorageConfig = {
  readonly nodes: readonly { readonly name: string; readonly zone: string }[];
  readonly drivers: readonly Driver[];
  /** What happens, where the files hold no `events.yaml`. */
  readonly events?: readonly EventForm[];
  /** Events that the reader may add to `events.yaml`. */
  readonly offers?: readonly EventForm[];
};

/** A sentence: its words are `note.<code>` in the lab's interface strings. */
export type Note = { readonly code: string; readonly args: Readonly<Record<string, string>> };

export type ClassView = {
  readonly name: string;
  readonly provisioner: string;
  readonly policy: string;
  readonly waits: boolean;
  readonly isDefault: boolean;
};

export type VolumePhase = 'Available' | 'Bound' | 'Released' | 'Failed';
export type VolumeView = {
  readonly name: string;
  readonly phase: VolumePhase;
  readonly terminating: boolean;
  readonly policy: string;
  readonly class: string;
  readonly size: string;
  readonly modes: readonly string[];
  /** The claim that its `claimRef` names. */
  readonly claim?: string;
  /** The nodes that reach it. */
  readonly nodes: readonly string[];
};

export type ClaimView = {
  readonly name: string;
  readonly phase: 'Pending' | 'Bound';
  readonly terminating: boolean;
  /** Undefined where it names none; empty where it wants none. */
  readonly class?: string;
  readonly size: string;
  readonly modes: readonly string[];
  readonly volume?: string;
  readonly why?: Note;
  /** The volumes that are not for it. */
  readonly misfits: readonly { readonly volume: string; readonly because: readonly string[] }[];
};

export type PodView = {
  readonly name: string;
  readonly phase: 'Pending' | 'Running';
  readonly node?: string;
  readonly claims: readonly string[];
  readonly why?: Note;
};

/** Where a file can lie, and whether one does. The first Pod that starts there writes it. */
export type Place = {
  readonly id: string;
  readonly kind: 'disk' | 'directory' | 'empty-dir' | 'container';
  /** The volume in front of it, and every claim that volume was bound to. */
  readonly volume?: string;
  readonly claims: readonly string[];
  /** The Pod with which an emptyDir or a container's own layer goes, and the name of the volume in it. */
  readonly pod?: string;
  readonly mount?: string;
  /** The node on which it lies, unless it lies on the network. */
  readonly node?: string;
  /** The step in which a Pod wrote its file, and the Pod. */
  readonly written?: { readonly step: number; readonly by: string };
  /** The step in which the file was lost. */
  readonly lost?: number;
};

/** The cluster behind one event. */
export type Step = {
  /** Absent for the step before the first event. */
  readonly event?: StorageEvent;
  readonly did: readonly Note[];
  readonly nodes: readonly { readonly name: string; readonly zone: string; readonly isLost: boolean }[];
  readonly classes: readonly ClassView[];
  readonly volumes: readonly VolumeView[];
  readonly claims: readonly ClaimView[];
  readonly pods: readonly PodView[];
  readonly places: readonly Place[];
  /** Objects that were there and are no more, as `Kind/name`. */
  readonly gone: readonly string[];
};

export type StorageState = LabState & {
  readonly steps: readonly Step[];
  /** The objects of the files, as `Kind/name`, and whether the server accepts them. */
  readonly objects: readonly {
    readonly object: string;
    readonly file: string;
    readonly accepted: boolean;
    readonly at: Span;
  }[];
};
