import { printList } from '../../model/print-list.ts';
import { get, itemsOf, numberOf, stringOf, type Value } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import { counts, type Member } from '../members.ts';
import { containerPorts } from '../service-ports.ts';
import { join } from '../walk.ts';

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const handlers = ['httpGet', 'tcpSocket', 'grpc'];

/**
 * A probe asks a number that its Pod does not declare. It works where the program listens there all the same, for declared
 * ports are information only; often it is a port that has moved.
 * Source: "ports" of a container in the reference of the API.
 */
export const probePortNotDeclared: SetCheck = ({ members }) =>
  members.all.flatMap((member) => {
    if (!member.pods || !counts(members, member)) return [];
    const asked = askedPorts(member);
    if (asked.length === 0) return [];
    const all = containerPorts(member.pods.spec).filter(({ protocol }) => protocol === 'TCP');
    const byContainer = Map.groupBy(all, ({ container }) => container);
    const declared = new Set(all.map(({ port }) => port));
    return asked.flatMap(({ container, value, port, path }) => {
      const name = stringOf(get(container, 'name')) ?? '';
      const own = byContainer.get(name) ?? [];
      // A container that declares nothing at all says nothing about its ports.
      if (own.length === 0 || declared.has(port)) return [];
      const numbers = own.map((each) => String(each.port));
      return setFinding(member, {
        code: 'probe-port-not-declared',
        args: { container: name, port, declared: printList(numbers) },
        severity: 'hint',
        certainty: 'probably-not-meant',
        at: value.at,
        path,
        related: [{ role: 'declared-here', at: get(container, 'ports')?.at ?? container.at, in: member }],
        fixes: numbers.length === 1 ? [{ id: 'replace-with', text: numbers[0]! }] : [],
      });
    });
  });

type Asked = { readonly container: Value; readonly value: Value; readonly port: number; readonly path: string };

/** The ports by number that probes ask of the Pod itself. */
function askedPorts({ pods }: Member): readonly Asked[] {
  const base = join(pods?.path ?? '', 'spec');
  return (['containers', 'initContainers'] as const).flatMap((list) =>
    itemsOf(get(pods?.spec, list)).flatMap((container, index) =>
      probes.flatMap((probe) => {
        const holder = get(container, probe);
        return handlers.flatMap((handler): Asked | [] => {
          const asked = get(holder, handler);
          const value = get(asked, 'port');
          const port = numberOf(value);
          if (!value || port === undefined || get(asked, 'host')) return [];
          return { container, value, port, path: `${base}.${list}[${index}].${probe}.${handler}.port` };
        });
      }),
    ),
  );
}
