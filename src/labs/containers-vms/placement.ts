import type { SourceFile } from '../../engine/analysis.ts';
import type { LabFault } from '../lab.ts';
import type { FigureName } from './figures.ts';
import { ownPlaces, placementFile } from './placement-file.ts';
import { readMap, rowsOf, strange, wordOf } from './read-map.ts';
import { hostKernel, type ContainersVmsState, type Place, type Service, type System, type Vm } from './state.ts';

const systems: readonly string[] = ['linux', 'windows'] satisfies readonly System[];
const sections = ['vms', 'services'];

/** More machines than this nobody writes by hand. */
const mostVms = 100;

/** Reads where each service stands, and sums up what that takes. */
export function place(
  files: readonly SourceFile[],
  services: readonly Service[],
  memory: number,
  figures: { readonly [F in FigureName]: number },
  faults: LabFault[],
): NonNullable<ContainersVmsState['placement']> {
  const rows = readMap(files, placementFile, faults);
  for (const row of rows) if (!sections.includes(row.key)) faults.push(strange(row, sections, placementFile));
  const section = (key: string) => {
    const row = rows.find((each) => each.key === key);
    return row ? rowsOf(row.value, placementFile, faults) : [];
  };

  const vms: Vm[] = [];
  for (const { key, keyAt, value } of section('vms').slice(0, mostVms)) {
    const system = wordOf(value);
    if ((ownPlaces as readonly string[]).includes(key))
      faults.push({ code: 'taken', args: { name: key }, file: placementFile, span: keyAt });
    else if (system !== undefined && systems.includes(system)) vms.push({ name: key, system: system as System });
    else faults.push({ code: 'system', args: { name: key }, file: placementFile, span: value.at });
  }

  const written = section('services');
  const known = services.map(({ name }) => name);
  for (const row of written) if (!known.includes(row.key)) faults.push(strange(row, known, placementFile));
  const places = services.map((service): Place => {
    const row = written.find(({ key }) => key === service.name);
    const at = row && wordOf(row.value);
    if (at === undefined) return { service };
    if (at === 'container') return { service, at, kernel: hostKernel, system: 'linux' };
    // A small machine of its own, with a Linux kernel in it.
    if (at === 'micro-vm') return { service, at, kernel: `micro-vm ${service.name}`, system: 'linux' };
    const vm = vms.find(({ name }) => name === at);
    if (vm) return { service, at, kernel: `vm ${vm.name}`, system: vm.system };
    const places = [...ownPlaces, ...vms.map(({ name }) => name)].join(', ');
    faults.push({ code: 'place', args: { found: at, known: places }, file: placementFile, span: row!.value.at });
    return { service };
  });

  // A VM takes its memory whether or not something runs in it.
  const micro = places.filter(({ at }) => at === 'micro-vm').length;
  const guests = micro * figures['micro-vm'] + vms.reduce((sum, { system }) => sum + figures[`${system}-vm`], 0);
  const taken = guests + places.filter(({ at }) => at !== undefined).length * figures.service;
  return {
    places,
    vms,
    tally: { kernels: 1 + vms.length + micro, memory: taken, guests, fits: taken <= memory },
  };
}
