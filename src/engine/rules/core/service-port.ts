import { duplicate, numberOf, required, supported, text } from '../checks.ts';
import { qualifiedName } from '../formats/labels.ts';
import { dnsLabel } from '../formats/names.ts';
import { port, portNumberOrName } from '../formats/ports.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import { nodePorts } from './service-node-ports.ts';

/** Source: `validateServicePort` in pkg/apis/core/validation/validation.go. */
const servicePort = rules('core/v1.ServicePort', (r) => [
  r.always('port', port),
  r.unlessZero('protocol', supported('SCTP', 'TCP', 'UDP')),
  r.always('targetPort', portNumberOrName),
  r.optional('appProtocol', qualifiedName),
]);

/** With more than one port each needs a name, and another one: they could not be told apart. */
export const servicePorts: Check = (spec, report) => {
  const ports = items(field(spec, 'ports'));
  const seen = new Map<string, Subject>();
  for (const port of ports) {
    const name = field(port, 'name');
    const first = seen.get(text(name));
    if (!isZero(name)) {
      dnsLabel(name, report);
      if (first) duplicate(name, first.at, 'ports', report);
      else seen.set(text(name), name);
    } else if (ports.length > 1) required(name, report);
    applyRules(servicePort, port, report);
  }
};

/** Finds the first of several subjects with the same key, for each subject that is not the first. */
function eachAgain(keys: readonly string[], again: (index: number, first: number) => void): void {
  const seen = new Map<string, number>();
  for (const [index, key] of keys.entries()) {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else if (key !== '') again(index, first);
  }
}

/** One node port leads to one port, for each protocol. Source: `validateService`, same file. */
export const nodePortsDiffer: Check = (spec, report) => {
  const ports = items(field(spec, 'ports'));
  const numbers = nodePorts(spec).assigned;
  const keys = ports.map((one, index) => (numbers[index] ? `${text(field(one, 'protocol'))} ${numbers[index]}` : ''));
  eachAgain(keys, (index, first) => {
    const at = field(ports[first]!, 'nodePort').at;
    duplicate(field(ports[index]!, 'nodePort'), at, 'ports', report, { value: numbers[index]! });
  });
};

/** A port is told by its number and its protocol. Source: `validateService`, same file. */
export const portsDiffer: Check = (spec, report) => {
  const ports = items(field(spec, 'ports'));
  const keyOf = (one: Subject): string => `${numberOf(field(one, 'port'))}/${text(field(one, 'protocol'))}`;
  eachAgain(ports.map(keyOf), (index, first) => {
    const again = ports[index]!;
    const number = field(again, 'port');
    const value = { protocol: text(field(again, 'protocol')), port: numberOf(number) };
    const args = { field: 'port', value: keyOf(again), list: 'ports' };
    const related = [{ role: 'first-definition', at: field(ports[first]!, 'port').at }] as const;
    report.refuse(again, 'FieldValueDuplicate', 'duplicate-in-list', args, { at: number.at, value, related });
  });
};
