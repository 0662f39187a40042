import { get, itemsOf, stringOf } from '../../yaml/value.ts';
import type { Resolve } from './context.ts';
import { toObject } from './to-object.ts';

/** The Services that an init container called `wait-for-services` waits for, by its arguments. */
export const waitedFor: Resolve = (row, { value, path }, context) => {
  if (stringOf(get(value, 'name')) !== 'wait-for-services') return [];
  return itemsOf(get(value, 'args')).flatMap((item, index) => {
    const name = /^--?service=([a-z0-9][-a-z0-9]*)$/.exec(stringOf(item) ?? '')?.[1];
    if (!name) return [];
    const place = { value: item, at: item.at, path: `${path}.args[${index}]` };
    return [toObject(row, place, context, { group: '', kind: 'Service', namespace: context.home, name }, 'nothing')];
  });
};
