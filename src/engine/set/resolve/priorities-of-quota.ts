import { get, itemsOf, stringOf } from '../../yaml/value.ts';
import type { Resolve } from './context.ts';
import { toObject } from './to-object.ts';

/** The PriorityClasses whose Pods a quota counts. Source: "Resource Quota Per PriorityClass". */
export const prioritiesOfQuota: Resolve = (row, { value, path }, context) => {
  if (stringOf(get(value, 'scopeName')) !== 'PriorityClass') return [];
  return itemsOf(get(value, 'values')).flatMap((item, index) => {
    const name = stringOf(item);
    if (!name) return [];
    const place = { value: item, at: item.at, path: `${path}.values[${index}]` };
    const id = { group: 'scheduling.k8s.io', kind: 'PriorityClass', namespace: '', name };
    return [toObject(row, place, context, id, 'drawn')];
  });
};
