import { text } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import type { ServerTextId } from '../../server-text/texts.ts';
import type { Report } from '../report.ts';
import { isZero } from '../rules.ts';
import { field, items, pathOf, type Subject } from '../subject.ts';
import { createPairs } from './pairs.ts';

/** What is compared of a port, read once: there may be many to compare it with. */
type Port = { readonly subject: Subject; readonly hostIp: string; readonly hostPort: number };

/** Warns of ports of a Pod's containers that say nothing, or the same as another one. */
export function warnOfPorts(containers: readonly Subject[], report: Report): void {
  const ports = containers.flatMap((container) => items(field(container, 'ports')));
  const alike = new Map<string, Port[]>();
  const pairs = createPairs();
  for (const subject of ports) {
    const hostIp = field(subject, 'hostIP');
    const port = { subject, hostIp: text(hostIp), hostPort: hostPortOf(subject) };
    if (port.hostIp !== '' && isZero(field(subject, 'hostPort'))) {
      const args = { field: 'hostIP', needs: 'hostPort', fault: 'absent' } as const;
      report.warn(hostIp, 'field-needs-another', args, ['host-ip-alone', pathOf(subject), printed(subject)]);
    }
    const key = `${text(field(subject, 'containerPort'))} ${text(field(subject, 'protocol'))}`;
    const others = alike.get(key);
    if (!others) alike.set(key, [port]);
    else {
      for (const other of others) if (!pairs.compare(() => warnOfPair(port, other, report))) break;
      others.push(port);
    }
  }
  if (isSince(report.kubernetes, '1.33')) warnOfNames(ports, report);
}

/** Of two ports of the same number and protocol: whether there is something to say. */
function warnOfPair(port: Port, other: Port, report: Report): boolean {
  const said = sameness(port, other);
  if (!said) return false;
  const number = field(port.subject, 'containerPort');
  const args = { field: 'containerPort', value: text(number), list: 'ports' };
  report.warn(number, 'duplicate-in-list', args, [said, pathOf(port.subject), pathOf(other.subject)], {
    related: [{ role: 'first-definition', at: field(other.subject, 'containerPort').at }],
  });
  return true;
}

/** How two ports of the same number and protocol get into each other's way. */
function sameness(port: Port, other: Port): ServerTextId | undefined {
  const isSamePort = port.hostPort === other.hostPort;
  if (isSamePort && port.hostIp === other.hostIp) return 'port-twice';
  if (port.hostPort === 0 || other.hostPort === 0) return 'port-overlaps';
  return isSamePort && (port.hostIp === '') !== (other.hostIp === '') ? 'port-ambiguous' : undefined;
}

function hostPortOf(port: Subject): number {
  return Number(text(field(port, 'hostPort')));
}

function warnOfNames(ports: readonly Subject[], report: Report): void {
  const seen = new Map<string, Subject>();
  for (const port of ports) {
    const name = field(port, 'name');
    if (isZero(name)) continue;
    const first = seen.get(text(name));
    if (!first) seen.set(text(name), port);
    else {
      const args = { field: 'name', value: text(name), list: 'ports' };
      const says = ['port-name-twice', pathOf(port), text(name), pathOf(first)] as const;
      report.warn(name, 'duplicate-in-list', args, says, {
        related: [{ role: 'first-definition', at: field(first, 'name').at }],
      });
    }
  }
}

/** The port as Go's `%+v` writes it. */
function printed(port: Subject): string {
  const [name, number, protocol, hostIp] = ['name', 'containerPort', 'protocol', 'hostIP'].map((each) => {
    return text(field(port, each));
  });
  return `{Name:${name} HostPort:${hostPortOf(port)} ContainerPort:${number} Protocol:${protocol} HostIP:${hostIp}}`;
}
