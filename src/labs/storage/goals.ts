import type { Held } from '../../lessons/goals/condition.ts';
import type { LabRows } from '../lab.ts';
import type { Place, Step, StorageState } from './shapes.ts';

/** The step behind event number `after`, or the last one. */
type After = { readonly after?: number };

/** An object's phase; `gone` where it was there and is no more, `absent` where it never was. */
export type WantedPhase = After & { readonly of: string; readonly is: string };
/** What became of the files that Pods wrote through a claim, into a volume, or in a Pod of their own. */
export type WantedData = After & {
  readonly of: string;
  readonly mount?: string;
  readonly is: 'kept' | 'lost' | 'none';
};
/** A claim is bound: to this volume, or one that has this class, reclaim policy, or that nodes of this zone reach. */
export type WantedBound = After & {
  readonly claim: string;
  readonly volume?: string;
  readonly class?: string;
  readonly policy?: string;
  readonly zone?: string;
};
/** A Pod runs, in this zone if one is named. */
export type WantedRuns = After & { readonly pod: string; readonly zone?: string };

const held = (met: boolean, found: string): Held => (met ? { met } : { met, why: { found } });

function stepOf({ steps }: StorageState, { after }: After): Step {
  return steps[Math.min(after ?? steps.length - 1, steps.length - 1)]!;
}

function phaseOf(step: Step, object: string): string {
  const [kind, name] = object.split('/');
  const named = <T extends { readonly name: string }>(list: readonly T[]): T | undefined =>
    list.find((each) => each.name === name);
  const found =
    kind === 'PersistentVolume'
      ? named(step.volumes)?.phase
      : kind === 'PersistentVolumeClaim'
        ? named(step.claims)?.phase
        : kind === 'Pod'
          ? named(step.pods)?.phase
          : named(step.classes) && 'there';
  return found ?? (step.gone.includes(object) ? 'gone' : 'absent');
}

function placesOf({ places }: Step, { of, mount }: WantedData): readonly Place[] {
  const [kind = '', name = ''] = of.split('/');
  const isOf: Readonly<Record<string, (place: Place) => boolean>> = {
    PersistentVolumeClaim: ({ claims }) => claims.includes(name),
    PersistentVolume: ({ volume }) => volume === name,
    Pod: (place) => place.pod === name && (mount === undefined ? place.kind === 'container' : place.mount === mount),
  };
  return places.filter((place) => place.written && isOf[kind]?.(place));
}

export const rows = {
  phase: (wanted: WantedPhase, state: StorageState): Held => {
    const found = phaseOf(stepOf(state, wanted), wanted.of);
    return held(found === wanted.is, found);
  },
  data: (wanted: WantedData, state: StorageState): Held => {
    const places = placesOf(stepOf(state, wanted), wanted);
    const found = places.length === 0 ? 'none' : places.some(({ lost }) => lost !== undefined) ? 'lost' : 'kept';
    return held(found === wanted.is, found);
  },
  bound: (wanted: WantedBound, state: StorageState): Held => {
    const step = stepOf(state, wanted);
    const claim = step.claims.find(({ name }) => name === wanted.claim);
    const volume = step.volumes.find(({ name }) => name === claim?.volume);
    if (!claim || !volume) return held(false, phaseOf(step, `PersistentVolumeClaim/${wanted.claim}`));
    const zones = step.nodes.filter(({ name }) => volume.nodes.includes(name)).map(({ zone }) => zone);
    const met =
      (wanted.volume ?? volume.name) === volume.name &&
      (wanted.class ?? volume.class) === volume.class &&
      (wanted.policy ?? volume.policy) === volume.policy &&
      (wanted.zone === undefined || (zones.length > 0 && zones.every((zone) => zone === wanted.zone)));
    return held(met, volume.name);
  },
  runs: (wanted: WantedRuns, state: StorageState): Held => {
    const step = stepOf(state, wanted);
    const pod = step.pods.find(({ name }) => name === wanted.pod);
    const zone = step.nodes.find(({ name }) => name === pod?.node)?.zone;
    const met = pod?.phase === 'Running' && (wanted.zone ?? zone) === zone;
    return held(met, pod ? (zone ?? pod.phase) : 'absent');
  },
  /** The server accepts each object of the files. */
  accepted: (wanted: boolean, { objects }: StorageState): Held => {
    const refused = objects.find(({ accepted }) => !accepted);
    const all = objects.length > 0 && !refused;
    return held(all === wanted, refused?.object ?? 'accepted');
  },
} satisfies LabRows<StorageState>;
