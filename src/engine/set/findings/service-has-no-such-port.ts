import { printList } from '../../model/print-list.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';
import type { NameReference } from '../reference.ts';
import { servicePorts } from '../service-ports.ts';

/** Requests are sent to a port that the Service does not have: nobody can pass them on. */
export const serviceHasNoSuchPort: SetCheck = ({ references }) => {
  const known = new Map<Member, Offer>();
  return references.flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target || !reference.port || !isService(reference)) return [];
    const { name: asked, at, path, by, alone } = reference.port;
    const offer = known.get(reference.target) ?? offerOf(reference.target);
    known.set(reference.target, offer);
    const offered = offer[by];
    if (offered.has(asked)) return [];
    const [only] = offered.size === 1 ? offered : [];
    return setFinding(reference.from, {
      code: 'service-has-no-such-port',
      args: { service: reference.to.name, port: asked, ports: printList(offer.shown[by]) },
      severity: 'error',
      certainty: 'cannot-work',
      at,
      path,
      related: [{ role: 'referenced-object', at: reference.target.resource.nameAt, in: reference.target }],
      fixes: only === undefined || !alone ? [] : [{ id: 'replace-with', text: only }],
      breaks: reference,
    });
  });
};

function isService({ to, row }: NameReference): boolean {
  return to.kind === 'Service' && to.group === '' && row.class === 'built-in';
}

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
