import { get, stringOf } from '../../yaml/value.ts';
import type { Resolve } from './context.ts';
import { toObject } from './to-object.ts';

/** A projected token is one of the Pod's own ServiceAccount. That the account is missing, the Pod's own reference says. */
export const serviceAccountOfToken: Resolve = (row, place, context) => {
  const spec = place.around[0];
  const names = [get(spec, 'serviceAccountName'), get(spec, 'serviceAccount')].map(stringOf);
  const name = names.find((each) => each) ?? 'default';
  return [toObject(row, place, context, { group: '', kind: 'ServiceAccount', namespace: context.home, name }, 'drawn')];
};
