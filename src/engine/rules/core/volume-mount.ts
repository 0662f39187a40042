import type { Span } from '../../../text/span.ts';
import { nearest } from '../../../text/nearest.ts';
import { printList } from '../../model/print-list.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { required, text, valueNotSupported } from '../checks.ts';
import type { Report } from '../report.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { descend, field, items, type Subject } from '../subject.ts';
import { volumesAround } from './declared-volumes.ts';
import { relativePath } from './relative-path.ts';

/** A near name is looked for among so many: no Pod that a person writes has more volumes. */
const compared = 100;

/** "Not found": a mount names a volume of its own Pod, or a claim template of its StatefulSet. */
export const volumeIsDeclared: Check = (mount, report) => {
  const name = field(mount, 'name');
  const volumes = volumesAround(mount, report);
  const found = volumes.get(text(name));
  if (found) return;
  if (isZero(name) || volumes.has(text(name))) {
    report.echo(name, 'FieldValueNotFound', { value: text(name) });
    return;
  }
  const declared = [...volumes.keys()].slice(0, compared);
  const meant = nearest(text(name), declared);
  const args = { volume: text(name), declared: printList(declared) || 'none' };
  report.refuse(name, 'FieldValueNotFound', 'volume-not-declared', args, {
    ...(meant !== undefined && { fixes: [{ id: 'replace-with', text: meant }] }),
  });
};

/** "must be unique": two mounts of one container at the same path. */
export function pathTaken(path: Subject, first: Subject, says: ServerSaying, report: Report): void {
  const related = [{ role: 'first-definition', at: first.at }] as const;
  const args = { path: text(path) };
  report.refuse(path, 'FieldValueInvalid', 'mount-path-taken', args, { value: text(path), says, related });
}

/** A volume is either mounted or handed over as a device. */
export function nameUsedTwice(name: Subject, first: Span, says: ServerSaying, report: Report): void {
  const args = { first: 'volumeMounts', second: 'volumeDevices' };
  const related = [{ role: 'first-definition', at: first }] as const;
  report.refuse(name, 'FieldValueInvalid', 'fields-exclude-each-other', args, { value: text(name), says, related });
}

/** A field of the other list of a container by its value: of equal names only the last one's path counts. */
export function byName(list: Subject, path: string): ReadonlyMap<string, Subject> {
  return new Map(items(list).map((item) => [text(field(item, 'name')), field(item, path)]));
}

/** The paths below a volume, which the server prints without the number of the mount. */
const subPaths: Check = (mount, report) => {
  const [path, pattern] = [field(mount, 'subPath'), field(mount, 'subPathExpr')];
  const shown = (subject: Subject): Subject => subject.with({ parent: mount.parent });
  if (!isZero(path)) relativePath(shown(path), report);
  if (isZero(pattern)) return;
  if (!isZero(path)) {
    const args = { first: 'subPath', second: 'subPathExpr' };
    const related = [{ role: 'first-definition', at: path.at }] as const;
    const extras = { says: ['sub-path-twice'], related } as const;
    report.refuse(pattern, 'FieldValueInvalid', 'fields-exclude-each-other', args, extras);
  }
  relativePath(shown(pattern), report);
};

const propagations = ['Bidirectional', 'HostToContainer', 'None'];

const propagation: Check = (mount, report) => {
  const mode = field(mount, 'mountPropagation').with({ parent: mount.parent });
  if (!mode.value) return;
  if (!propagations.includes(text(mode))) valueNotSupported(mode, propagations, report);
  const container = mount.parent?.parent;
  const privileged = container && descend(container, 'securityContext', 'privileged').value;
  if (text(mode) !== 'Bidirectional' || (privileged?.kind === 'bool' && privileged.value)) return;
  const args = { field: 'mountPropagation', needs: 'privileged: true', fault: 'absent' } as const;
  report.refuse(mode, 'FieldValueForbidden', 'field-needs-another', args, { says: ['privileged-for-bidirectional'] });
};

const recursions = ['Disabled', 'Enabled', 'IfPossible'];

/** Nothing below a mount can be written either. Source: `validateMountRecursiveReadOnly`. */
const recursiveReadOnly: Check = (mount, report) => {
  const mode = field(mount, 'recursiveReadOnly').with({ parent: mount.parent });
  if (!mode.value || text(mode) === 'Disabled') return;
  if (!recursions.includes(text(mode))) {
    valueNotSupported(mode, recursions, report);
    return;
  }
  const refuse = (needs: string, says: ServerSaying): void => {
    const args = { field: 'recursiveReadOnly', needs, fault: 'absent' } as const;
    report.refuse(mode, 'FieldValueForbidden', 'field-needs-another', args, { says });
  };
  const other = field(mount, 'mountPropagation');
  if (isZero(field(mount, 'readOnly'))) refuse('readOnly: true', ['read-only-needed']);
  if (other.value && text(other) !== 'None') refuse('mountPropagation: None', ['no-propagation-needed']);
};

const mountRules = rules('core/v1.VolumeMount', (r) => [
  r.check(subPaths),
  r.check(propagation),
  r.check(recursiveReadOnly),
]);

/** Source: `ValidateVolumeMounts` in pkg/apis/core/validation/validation.go. */
export const volumeMounts: Check = (container, report) => {
  const devices = byName(field(container, 'volumeDevices'), 'devicePath');
  const devicePaths = new Map([...devices.values()].map((path) => [text(path), path]));
  const seen = new Map<string, Subject>();
  for (const mount of items(field(container, 'volumeMounts'))) {
    const [name, path] = [field(mount, 'name'), field(mount, 'mountPath')];
    if (isZero(name)) required(name, report);
    volumeIsDeclared(mount, report);
    if (isZero(path)) required(path, report);
    const first = seen.get(text(path));
    if (first) pathTaken(path, first, ['must-be-unique'], report);
    else seen.set(text(path), path);
    const [device, taken] = [devices.get(text(name)), devicePaths.get(text(path))];
    if (device) nameUsedTwice(name, device.at, ['already-in-devices'], report);
    if (taken) pathTaken(path, taken, ['path-already-in-devices'], report);
    applyRules(mountRules, mount, report);
  }
};
