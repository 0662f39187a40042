import { isBool, lastStep, numberOf, text } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import type { Check } from '../rules.ts';
import { field, items, pathOf, type Subject } from '../subject.ts';
import { everyContainer } from './every-container.ts';

const isOn = (spec: Subject, name: string): boolean => isBool(field(spec, name), true);

/** On the network of the node a port of the container is a port of the node. Source: `validatePodHostNetworkDeps`. */
export const hostPortsMatch: Check = (spec, report) => {
  if (!isOn(spec, 'hostNetwork')) return;
  for (const container of items(field(spec, 'containers'))) {
    for (const port of items(field(container, 'ports'))) {
      const [host, own] = [field(port, 'hostPort'), field(port, 'containerPort')];
      if (numberOf(host) === 0 || numberOf(host) === numberOf(own)) continue;
      const args = { hostPort: text(host), containerPort: text(own) };
      const related = own.value ? [{ role: 'declared-here', at: own.at } as const] : [];
      report.refuse(host, 'FieldValueInvalid', 'host-port-differs', args, { says: ['host-port-differs'], related });
    }
  }
};

/** Users of its own leave no room for what belongs to the node. Source: `validateHostUsers` in core/validation. */
export const hostUsers: Check = (spec, report) => {
  if (!isBool(field(spec, 'hostUsers'), false)) return;
  const says = isSince(report.kubernetes, '1.34')
    ? (['without-host-users'] as const)
    : (['without-host-users-older'] as const);
  const refuse = (found: Subject, path: string): void => {
    const args = { first: 'hostUsers: false', second: lastStep(found) };
    report.refuse(found.with({ value: undefined }), 'FieldValueForbidden', 'fields-exclude-each-other', args, {
      path,
      says,
    });
  };
  const printed: readonly [string, string][] = [
    ['hostNetwork', 'hostNetwork'],
    ['hostPID', 'HostPID'],
    ['hostIPC', 'HostIPC'],
  ];
  for (const [name, shown] of printed) if (isOn(spec, name)) refuse(field(spec, name), `${pathOf(spec)}.${shown}`);
  if (!isSince(report.kubernetes, '1.34')) return;
  for (const container of everyContainer(spec)) {
    const devices = field(container, 'volumeDevices');
    if (items(devices).length > 0) refuse(devices, pathOf(devices));
  }
};

/** Source: `validatePodHostName`, same file. */
export const hostnameExcludes: Check = (name, report) => {
  const spec = name.parent!;
  for (const second of ['setHostnameAsFQDN', 'hostNetwork']) {
    if (!isOn(spec, second)) continue;
    const args = { first: 'hostnameOverride', second };
    report.refuse(name, 'FieldValueForbidden', 'fields-exclude-each-other', args, { says: ['not-with', second] });
  }
};
