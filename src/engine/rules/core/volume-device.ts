import { required, text } from '../checks.ts';
import type { Report } from '../report.ts';
import { isZero, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import { volumesAround } from './declared-volumes.ts';
import { byName, nameUsedTwice, pathTaken, volumeIsDeclared } from './volume-mount.ts';

/** Only a claim can be handed to a container as a device. */
function isClaim(name: Subject, volume: Subject, report: Report): void {
  if (volume.value?.kind !== 'map') return;
  const isOne = ['persistentVolumeClaim', 'ephemeral'].some((source) => field(volume, source).value);
  if (isOne || isZero(field(volume, 'name'))) return;
  const args = { volume: text(name), needs: 'persistentVolumeClaim' };
  const related = [{ role: 'declared-here', at: field(volume, 'name').at }] as const;
  report.refuse(name, 'FieldValueInvalid', 'volume-type-wrong', args, { says: ['claim-for-block'], related });
}

/** Source: `ValidateVolumeDevices` in pkg/apis/core/validation/validation.go. */
export const volumeDevices: Check = (container, report) => {
  const mounts = byName(field(container, 'volumeMounts'), 'mountPath');
  const mountPaths = new Map([...mounts.values()].map((path) => [text(path), path]));
  const [names, paths] = [new Map<string, Subject>(), new Map<string, Subject>()];
  for (const device of items(field(container, 'volumeDevices'))) {
    const [name, path] = [field(device, 'name'), field(device, 'devicePath')];
    if (isZero(name)) required(name, report);
    const sameName = names.get(text(name));
    if (sameName) {
      const args = { field: 'name', value: text(name), list: 'volumeDevices' };
      const related = [{ role: 'first-definition', at: sameName.at }] as const;
      report.refuse(name, 'FieldValueInvalid', 'duplicate-in-list', args, { says: ['must-be-unique'], related });
    }
    const volume = volumesAround(device, report).get(text(name));
    if (volume) isClaim(name, volume, report);
    else volumeIsDeclared(device, report);
    if (isZero(path)) required(path, report);
    const samePath = paths.get(text(path));
    if (samePath) pathTaken(path, samePath, ['must-be-unique'], report);
    if (text(path).split('/').includes('..')) {
      const args = { path: text(path), part: '..' };
      report.refuse(path, 'FieldValueInvalid', 'path-not-clean', args, { says: ['no-backsteps'] });
    } else paths.set(text(path), path);
    const [mounted, taken] = [mounts.get(text(name)), mountPaths.get(text(path))];
    if (mounted) nameUsedTwice(name, mounted.at, ['already-in-mounts'], report);
    if (taken) pathTaken(path, taken, ['path-already-in-mounts'], report);
    if (!isZero(name)) names.set(text(name), name);
  }
};
