import { get, stringOf } from '../../yaml/value.ts';
import { find, type Member } from '../members.ts';
import { join } from '../walk.ts';
import type { Resolve } from './context.ts';
import { serviceHosts } from './service-host.ts';
import { toObject } from './to-object.ts';

/**
 * A Service whose host name stands in a variable, an argument or a command. A name that only might be a host counts if
 * the input has such a Service; one that ends in `.svc` can mean nothing else.
 */
export const talksTo: Resolve = (row, place, context) => {
  const isVariable = place.value.kind === 'map';
  const value = isVariable ? get(place.value, 'value') : place.value;
  const text = stringOf(value);
  if (!value || !text) return [];
  const path = isVariable ? join(place.path, 'value') : place.path;
  return serviceHosts(text, stringOf(get(place.value, 'name'))).flatMap((host) => {
    const id = { group: '', kind: 'Service', namespace: host.namespace ?? context.home, name: host.service };
    const target = find(context.members, id);
    if (!target && !host.isCertain) return [];
    const reference = toObject(row, { value, at: value.at, path }, context, id, 'no-answer');
    if (host.port === undefined || !target || !hasPortsOfItsOwn(target)) return [reference];
    return [{ ...reference, port: { name: host.port, at: value.at, path, by: 'number' as const, alone: false } }];
  });
};

/** A headless Service, and one that is an alias, let every port through. */
function hasPortsOfItsOwn({ resource }: Member): boolean {
  const spec = get(resource.root, 'spec');
  return stringOf(get(spec, 'clusterIP')) !== 'None' && stringOf(get(spec, 'type')) !== 'ExternalName';
}
