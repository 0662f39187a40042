import { get, stringOf } from '../../yaml/value.ts';
import { find } from '../members.ts';
import { join } from '../walk.ts';
import type { Resolve } from './context.ts';

/** The listener of a Gateway that a route asks for by name. */
export const listenerOfRoute: Resolve = (row, { value, path }, { from, home, members, declared }) => {
  const section = get(value, 'sectionName');
  const name = stringOf(section);
  const to = find(members, {
    group: stringOf(get(value, 'group')) ?? 'gateway.networking.k8s.io',
    kind: stringOf(get(value, 'kind')) ?? 'Gateway',
    namespace: stringOf(get(value, 'namespace')) || home,
    name: stringOf(get(value, 'name')) ?? '',
  });
  if (!section || !name || !to) return [];
  const listeners = declared(to.resource.root, 'spec.listeners[*].name');
  return [
    {
      ...({
        by: 'part',
        row,
        from,
        at: section.at,
        path: join(path, 'sectionName'),
        part: 'section',
        name,
        to,
      } as const),
      ...({ found: listeners.get(name), declared: [listeners], whenMissing: 'said' } as const),
    },
  ];
};
