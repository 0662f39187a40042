import type { Held, Why } from '../../lessons/goals/condition.ts';
import type { LabRows } from '../lab.ts';
import type { ContainersVmsState, Place, System } from './state.ts';

const met = (holds: boolean, why?: Why): Held => (holds ? { met: true } : { met: false, ...(why && { why }) });

const placesOf = (state: ContainersVmsState): readonly Place[] => state.placement?.places ?? [];
const placeOf = (state: ContainersVmsState, service: string): Place | undefined =>
  placesOf(state).find((each) => each.service.name === service);

export const rows = {
  /** Every service has a place, and all of the file can be read. */
  placed: (_wanted: 'all', state: ContainersVmsState): Held => {
    if (state.faults.length > 0) return { met: false, why: { fault: 0 } };
    const without = placesOf(state).find(({ at }) => at === undefined);
    return met(placesOf(state).length > 0 && !without, without && { absent: without.service.name });
  },
  /** What has been placed takes no more memory than the host has. */
  memory: (_wanted: 'fits', { placement }: ContainersVmsState): Held =>
    met(placement?.tally.fits === true, placement && { found: `${placement.tally.memory} MB` }),
  /** The service runs on a kernel of this kind. */
  kernel: (wanted: { readonly of: string; readonly is: System }, state: ContainersVmsState): Held => {
    const found = placeOf(state, wanted.of);
    return met(found?.system === wanted.is, found?.system && { found: found.system });
  },
  /** Every service that was made for this system and has a place runs on a kernel of it. */
  suits: (wanted: System, state: ContainersVmsState): Held => {
    const beside = placesOf(state).find(
      ({ service, system }) => system !== undefined && (service.needs ?? 'linux') === wanted && system !== wanted,
    );
    return met(!beside, beside && { found: beside.service.name });
  },
  /** No service of anybody else runs on the kernel of this one, and neither does the host. */
  apart: (wanted: { readonly service: string }, state: ContainersVmsState): Held => {
    const own = placeOf(state, wanted.service);
    if (!own?.kernel) return { met: false };
    const beside = placesOf(state).find(
      ({ kernel, service }) => kernel === own.kernel && service.owner !== own.service.owner,
    );
    return met(own.at !== 'container' && !beside, beside && { found: beside.service.name });
  },
  /** Side by side: these many kernels are there. */
  kernels: (
    wanted: { readonly of: 'containers' | 'vms'; readonly equals: number },
    { side }: ContainersVmsState,
  ): Held => met(side?.[wanted.of].kernels === wanted.equals),
  /** Side by side: the host has memory enough for these ways, and for no other. */
  fit: (wanted: 'both' | 'containers' | 'vms' | 'neither', { side }: ContainersVmsState): Held => {
    if (!side) return { met: false };
    const { containers, vms } = side;
    const found = containers.fits ? (vms.fits ? 'both' : 'containers') : vms.fits ? 'vms' : 'neither';
    return met(found === wanted, { found });
  },
} satisfies LabRows<ContainersVmsState>;
