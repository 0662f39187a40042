import type { SourceFile } from '../../engine/analysis.ts';
import type { LabFault, LabModel } from '../lab.ts';
import { figureNames, figures as ours, type FigureName } from './figures.ts';
import { place } from './placement.ts';
import { amount, readMap, strange } from './read-map.ts';
import { mostServices, sideFile } from './side-file.ts';
import type { ContainersVmsConfig, ContainersVmsState, Tally } from './state.ts';

export const figuresFile = 'figures.yaml';

/** Figures beyond this are no memory that a host has. */
const mostMegabytes = 1_000_000;

function compute(files: readonly SourceFile[], config: ContainersVmsConfig): ContainersVmsState {
  const faults: LabFault[] = [];
  const figures = readFigures(files, faults);
  const { memory } = config;
  if (config.show === 'placement') {
    const placement = place(files, config.services ?? [], memory, figures, faults);
    return { faults, figures, placement };
  }
  const services = readServices(files, faults);
  const tally = (kernels: number, guests: number): Tally => {
    const taken = guests + services * figures.service;
    return { kernels, memory: taken, guests, fits: taken <= memory };
  };
  return {
    faults,
    figures,
    side: {
      services,
      containers: tally(1, 0),
      // The host has a kernel of its own below those of the guests.
      vms: tally(1 + services, services * figures['linux-vm']),
    },
  };
}

/** The figures as the reader has them. */
function readFigures(files: readonly SourceFile[], faults: LabFault[]): ContainersVmsState['figures'] {
  const read = Object.fromEntries(figureNames.map((name) => [name, ours[name].megabytes]));
  for (const row of readMap(files, figuresFile, faults)) {
    if (!(figureNames as readonly string[]).includes(row.key)) faults.push(strange(row, figureNames, figuresFile));
    else read[row.key] = amount(row, 1, mostMegabytes, figuresFile, faults) ?? read[row.key]!;
  }
  return read as { readonly [F in FigureName]: number };
}

function readServices(files: readonly SourceFile[], faults: LabFault[]): number {
  let services = 1;
  for (const row of readMap(files, sideFile, faults)) {
    if (row.key === 'services') services = amount(row, 1, mostServices, sideFile, faults) ?? services;
    else faults.push(strange(row, ['services'], sideFile));
  }
  return services;
}

export const model: LabModel<ContainersVmsConfig, ContainersVmsState> = { compute };
