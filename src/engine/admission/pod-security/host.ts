import { get, itemsOf, numberOf, stringOf } from '../../yaml/value.ts';
import { fieldPlace } from '../place.ts';
import { isTrue } from './is-set.ts';
import { valueAt, type ContainerView } from './pod-view.ts';
import {
  breachesAt,
  containersSaid,
  distinct,
  joinQuote,
  namesSaid,
  settersSaid,
  type Breach,
  type Check,
} from './violation.ts';

/** Source: check_hostNamespaces.go in k8s.io/pod-security-admission/policy, as all here. */
export const hostNamespaces: Check = ({ self }) => {
  const shared = ['hostNetwork', 'hostPID', 'hostIPC'].filter((field) => isTrue(get(self.value, field)));
  if (shared.length === 0) return undefined;
  return {
    says: ['host-namespaces', shared.map((field) => `${field}=true`).join(', ')],
    breaches: shared.map((field) => ({
      demand: 'host-namespace',
      value: field,
      place: fieldPlace(self.value, self.place, [field]),
      fix: 'false',
    })),
  };
};

export const hostPorts: Check = ({ containers }) => {
  const opened = containers.flatMap((container) =>
    itemsOf(get(container.value, 'ports')).flatMap((port, index) => {
      const number = numberOf(get(port, 'hostPort')) ?? 0;
      if (number === 0) return [];
      const at = fieldPlace(port, { at: port.at, path: `${container.place.path}.ports[${index}]` }, ['hostPort']);
      return [{ container, number: String(number), place: at }];
    }),
  );
  if (opened.length === 0) return undefined;
  const opening = new Set(opened.map(({ container }) => container));
  const who = containers.filter((each) => opening.has(each));
  const numbers = distinct(opened.map(({ number }) => number));
  return {
    says: [
      'host-ports',
      containersSaid(who),
      [who.length === 1 ? 'uses' : 'use'],
      [numbers.length === 1 ? 'one-host-port' : 'some-host-ports', numbers.join(', ')],
    ],
    breaches: opened.map(({ number, place }) => ({ demand: 'host-port', value: number, place })),
  };
};

const handlers = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
] as const;

function hostsOf({ value, place }: ContainerView): Breach[] {
  return handlers.flatMap((handler) =>
    ['httpGet', 'tcpSocket'].flatMap((action) => {
      const steps = [...handler, action, 'host'];
      const host = stringOf(valueAt(value, ...steps)) ?? '';
      return host === ''
        ? []
        : [{ demand: 'probe-host' as const, value: host, place: fieldPlace(value, place, steps) }];
    }),
  );
}

export const probeHosts: Check = ({ containers }) => {
  const breaches = containers.flatMap(hostsOf);
  if (breaches.length === 0) return undefined;
  const who = distinct(containers.filter((each) => hostsOf(each).length > 0).map(({ name }) => name));
  const hosts = distinct(breaches.map(({ value }) => value));
  return {
    says: [
      'probe-hosts',
      namesSaid(who),
      [who.length === 1 ? 'uses' : 'use'],
      [hosts.length === 1 ? 'one-probe-host' : 'some-probe-hosts', joinQuote(hosts)],
    ],
    breaches,
  };
};

const hostProcess = ['securityContext', 'windowsOptions', 'hostProcess'];

export const windowsHostProcess: Check = (pod) => {
  const bad = [pod.self, ...pod.containers].filter(({ value }) => isTrue(valueAt(value, ...hostProcess)));
  const setters = settersSaid(pod, bad);
  if (!setters) return undefined;
  return {
    says: ['host-process-forbidden', setters],
    breaches: breachesAt(bad, hostProcess, { demand: 'host-process', fix: 'false' }),
  };
};
