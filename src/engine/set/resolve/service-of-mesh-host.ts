import { stringOf } from '../../yaml/value.ts';
import type { Resolve } from './context.ts';
import { serviceHosts } from './service-host.ts';
import { toObject } from './to-object.ts';

/** The Service that a destination of a mesh names: short, or with its namespace. */
export const serviceOfMeshHost: Resolve = (row, place, context) =>
  serviceHosts(stringOf(place.value) ?? '', 'HOST').map(({ service, namespace }) => {
    const id = { group: '', kind: 'Service', namespace: namespace ?? context.home, name: service };
    return toObject(row, place, context, id, 'nothing');
  });
