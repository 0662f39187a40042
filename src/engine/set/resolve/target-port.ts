import { selectorOfMap } from '../../model/selector.ts';
import { get, numberOf, stringOf } from '../../yaml/value.ts';
import { matching } from '../label-index.ts';
import { join } from '../walk.ts';
import type { Resolve } from './context.ts';
import { declaredPort } from './declared-port.ts';

/**
 * The container port behind a port of a Service, in the first Pod that declares it. A number needs no declaration; that
 * nobody declares a name, `service-port-name-unknown` says.
 */
export const targetPort: Resolve = (row, { value, at, path, around }, { from, home, members, chooser }) => {
  const spec = get(around[0], 'spec');
  const selector = selectorOfMap(get(spec, 'selector'));
  const pods = members.podsIn.get(home);
  if (!pods || selector.terms.length === 0 || stringOf(get(spec, 'type')) === 'ExternalName') return [];
  const written = get(value, 'targetPort');
  const wanted = stringOf(written) || numberOf(written) || numberOf(get(value, 'port'));
  const protocol = stringOf(get(value, 'protocol')) || 'TCP';
  if (wanted === undefined) return [];
  const ask = (isWanted?: Parameters<typeof matching>[4]) => matching(selector, pods, 1, chooser.mayCompare, isWanted);
  const [declaring] = ask((pod) => declaredPort(pod as typeof from, wanted, protocol) !== undefined).found;
  const [to] = declaring ? [declaring] : typeof wanted === 'string' ? ask().found : [];
  if (!to) return [];
  const place = written ? { at: written.at, path: join(path, 'targetPort') } : { at, path };
  return [
    {
      ...{ by: 'part', row, from, ...place, part: 'port', name: String(wanted), to },
      ...{ found: declaredPort(to, wanted, protocol), declared: [], whenMissing: 'said' },
    } as const,
  ];
};
