import type { Span } from '../../../text/span.ts';
import { get, itemsOf, numberOf, stringOf } from '../../yaml/value.ts';
import type { Member } from '../members.ts';

/** Where a Pod (template) declares a port by name or number. Init containers that keep running count too. */
export function declaredPort({ pods }: Member, wanted: string | number, protocol: string): Span | undefined {
  const spec = pods?.spec;
  const sidecars = itemsOf(get(spec, 'initContainers')).filter(
    (each) => stringOf(get(each, 'restartPolicy')) === 'Always',
  );
  for (const container of [...itemsOf(get(spec, 'containers')), ...sidecars]) {
    for (const port of itemsOf(get(container, 'ports'))) {
      if ((stringOf(get(port, 'protocol')) || 'TCP') !== protocol) continue;
      const field = get(port, typeof wanted === 'string' ? 'name' : 'containerPort');
      if (field && (stringOf(field) ?? numberOf(field)) === wanted) return field.at;
    }
  }
  return undefined;
}
