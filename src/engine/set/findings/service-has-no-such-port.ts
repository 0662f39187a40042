import { printList } from '../../model/print-list.ts';
import { get, numberOf, stringOf } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';
import { servicePorts, type ServicePort } from '../service-ports.ts';

/** An Ingress sends requests to a port that its Service does not have: the controller cannot pass them on. */
export const serviceHasNoSuchPort: SetCheck = ({ references }) => {
  const known = new Map<Member, readonly ServicePort[]>();
  return references.flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target) return [];
    if (reference.row.name !== 'ingress-default' && reference.row.name !== 'ingress-path-service') return [];
    const port = get(reference.holder, 'port');
    const isNamed = Boolean(stringOf(get(port, 'name')));
    const field = isNamed ? 'name' : 'number';
    const wanted = get(port, field);
    const name = stringOf(wanted) || numberOf(wanted);
    if (!wanted || !name) return [];
    const offered = known.get(reference.target) ?? servicePorts(reference.target);
    known.set(reference.target, offered);
    if (offered.some((each) => name === (isNamed ? each.name : each.port))) return [];
    const ports = offered.map((each) => (isNamed ? each.name || String(each.port) : String(each.port)));
    const only = offered.length === 1 ? offered[0] : undefined;
    return setFinding(reference.from, {
      code: 'service-has-no-such-port',
      args: { service: reference.to.name, port: String(name), ports: printList(ports) },
      severity: 'error',
      certainty: 'cannot-work',
      at: wanted.at,
      path: reference.path.replace(/\.name$/, `.port.${field}`),
      related: [{ role: 'referenced-object', at: reference.target.resource.nameAt, in: reference.target }],
      fixes:
        only && (!isNamed || only.name !== '')
          ? [{ id: 'replace-with', text: isNamed ? only.name : String(only.port) }]
          : [],
      breaks: reference,
    });
  });
};
