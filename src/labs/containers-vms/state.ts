import type { LabState } from '../lab.ts';
import type { FigureName } from './figures.ts';

export type System = 'linux' | 'windows';

/** A service that waits for a place. */
export type Service = {
  readonly name: string;
  /** Whose code it is; ours without it. */
  readonly owner?: 'customers' | undefined;
  /** The kernel that its program was made for; Linux without it. */
  readonly needs?: 'windows' | undefined;
};

/** `side`: the same number of services both ways. `placement`: each service where the reader puts it. */
export type ContainersVmsConfig = {
  readonly show: 'side' | 'placement';
  /** The memory in MB that the host can give away. */
  readonly memory: number;
  /** Needed to place them. */
  readonly services?: readonly Service[] | undefined;
};

/** What a way to run services takes. Memory is a sum of the figures; nothing of it is measured. */
export type Tally = {
  readonly kernels: number;
  readonly memory: number;
  /** The part of the memory that goes to systems of guests. */
  readonly guests: number;
  readonly fits: boolean;
};

export type Place = {
  readonly service: Service;
  /** As it is written: `container`, `micro-vm` or the name of a VM; absent where the service has no place yet. */
  readonly at?: string;
  /** The kernel that the service runs on, by a name that two places share where they share the kernel. */
  readonly kernel?: string;
  readonly system?: System;
};

export type Vm = { readonly name: string; readonly system: System };

export type ContainersVmsState = LabState & {
  readonly figures: { readonly [F in FigureName]: number };
  readonly side?: { readonly services: number; readonly containers: Tally; readonly vms: Tally };
  readonly placement?: { readonly places: readonly Place[]; readonly vms: readonly Vm[]; readonly tally: Tally };
};

/** A kernel of the host, shared by all containers; the others are named after their machine. */
export const hostKernel = 'host';
