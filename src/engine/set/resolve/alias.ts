import { stringOf } from '../../yaml/value.ts';
import type { Resolve } from './context.ts';
import { outsideId } from './outside.ts';
import { serviceHosts } from './service-host.ts';
import { toObject } from './to-object.ts';

/** An ExternalName that is the name of another Service. */
export const aliasOfService: Resolve = (row, place, context) =>
  serviceHosts(stringOf(place.value) ?? '').flatMap(({ service, namespace, isCertain }) => {
    const id = { group: '', kind: 'Service', namespace: namespace ?? context.home, name: service };
    return isCertain ? [toObject(row, place, context, id, 'no-answer')] : [];
  });

/** An ExternalName outside the cluster. */
export const aliasOfHost: Resolve = (row, { value, at, path }, { from }) => {
  const host = stringOf(value);
  if (!host || serviceHosts(host).some(({ isCertain }) => isCertain)) return [];
  return [{ by: 'outside', row, from, at, path, id: outsideId('Host', host), state: 'outside' }];
};
