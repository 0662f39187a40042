import { printList } from '../../model/print-list.ts';
import { get, numberOf, stringOf } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';
import { servicePorts } from '../service-ports.ts';

/** An Ingress sends requests to a port that its Service does not have: the controller cannot pass them on. */
export const serviceHasNoSuchPort: SetCheck = ({ references }) => {
  const known = new Map<Member, Offer>();
  return references.flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target) return [];
    if (reference.row.name !== 'ingress-default' && reference.row.name !== 'ingress-path-service') return [];
    const port = get(reference.holder, 'port');
    const field = stringOf(get(port, 'name')) ? 'name' : 'number';
    const wanted = get(port, field);
    const asked = stringOf(wanted) || numberOf(wanted);
    if (!wanted || !asked) return [];
    const offer = known.get(reference.target) ?? offerOf(reference.target);
    known.set(reference.target, offer);
    const offered = offer[field];
    if (offered.has(String(asked))) return [];
    const [only] = offered.size === 1 ? offered : [];
    return setFinding(reference.from, {
      code: 'service-has-no-such-port',
      args: { service: reference.to.name, port: String(asked), ports: printList(offer.shown[field]) },
      severity: 'error',
      certainty: 'cannot-work',
      at: wanted.at,
      path: reference.path.replace(/\.name$/, `.port.${field}`),
      related: [{ role: 'referenced-object', at: reference.target.resource.nameAt, in: reference.target }],
      fixes: only === undefined ? [] : [{ id: 'replace-with', text: only }],
      breaks: reference,
    });
  });
};

/** What a Service has, and what is shown of it: a port without a name is shown by its number. */
type Offer = {
  readonly name: ReadonlySet<string>;
  readonly number: ReadonlySet<string>;
  readonly shown: { readonly name: readonly string[]; readonly number: readonly string[] };
};

function offerOf(service: Member): Offer {
  const ports = servicePorts(service);
  const numbers = ports.map(({ port }) => String(port));
  return {
    name: new Set(ports.flatMap(({ name }) => (name === '' ? [] : [name]))),
    number: new Set(numbers),
    shown: { name: ports.map(({ name, port }) => name || String(port)), number: numbers },
  };
}
