import { printList } from '../../model/print-list.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import { containerPorts, servicePorts, type ContainerPort } from '../service-ports.ts';

/** A `targetPort` by name that no container of the selected Pods declares: that port has no endpoints. */
export const servicePortNameUnknown: SetCheck = ({ references, effort }) =>
  references.flatMap((reference) => {
    if (reference.by !== 'selector' || reference.row.name !== 'routes-to' || reference.targets.length === 0) return [];
    const named = servicePorts(reference.from).filter(({ target }) => typeof target === 'string');
    if (named.length === 0) return [];
    const declared = reference.targets.flatMap((target) => containerPorts(target.pods?.spec));
    const byProtocol = Map.groupBy(declared, (port) => port.protocol);
    const names = new Map([...byProtocol].map(([protocol, ports]) => [protocol, namesOf(ports)]));
    return named.flatMap(({ target, targetAt, protocol, path }) => {
      const known = names.get(protocol) ?? new Set();
      if (!targetAt || typeof target !== 'string' || known.has(target)) return [];
      const fitting = [...known];
      const meant = effort.suggest(target, fitting) ?? (fitting.length === 1 ? fitting[0] : undefined);
      return setFinding(reference.from, {
        code: 'service-port-name-unknown',
        args: { service: reference.from.resource.id.name, port: target, declared: printList(fitting) },
        severity: 'error',
        certainty: 'cannot-work',
        at: targetAt.at,
        path: `${path}.targetPort`,
        related: reference.targets
          .slice(0, 3)
          .map((each) => ({ role: 'candidate', at: each.resource.nameAt, in: each }) as const),
        fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
        breaks: reference,
      });
    });
  });

function namesOf(ports: readonly ContainerPort[]): ReadonlySet<string> {
  return new Set(ports.flatMap(({ name }) => (name === '' ? [] : [name])));
}
