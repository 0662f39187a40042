import { selectorOf } from '../../model/selector.ts';
import { get, stringOf } from '../../yaml/value.ts';
import { find } from '../members.ts';
import type { KindKey } from '../edges/row.ts';
import type { Resolve } from './context.ts';
import { toObject } from './to-object.ts';

/**
 * The objects that a policy takes its parameters from: their kind stands in the policy, their name or labels in the
 * binding. Without a namespace those of the namespace that is being judged are meant: any.
 */
export const paramsOfBinding: Resolve = (row, place, context) => {
  const { from, members, chooser } = context;
  const spec = get(from.resource.root, 'spec');
  const [group, kind] = ['admissionregistration.k8s.io', from.resource.id.kind.replace(/Binding$/, '')] as const;
  const policy = find(members, { group, kind, namespace: '', name: stringOf(get(spec, 'policyName')) ?? '' });
  const paramKind = get(get(policy?.resource.root, 'spec'), 'paramKind');
  const [first = '', version] = (stringOf(get(paramKind, 'apiVersion')) ?? '').split('/');
  const wanted = { group: version === undefined ? '' : first, kind: stringOf(get(paramKind, 'kind')) ?? '' };
  if (wanted.kind === '') return [];
  const key: KindKey = `${wanted.group}/${wanted.kind}`;
  const namespace = stringOf(get(place.value, 'namespace')) ?? '';
  const named = get(place.value, 'name');
  const name = stringOf(named);
  if (named && name && namespace) {
    const at = { value: place.value, at: named.at, path: `${place.path}.name` };
    return [toObject(row, at, context, { ...wanted, namespace, name }, 'drawn')];
  }
  const labels = get(place.value, 'selector');
  if (!name && labels?.kind !== 'map') return [];
  const selector = name ? { terms: [] } : selectorOf(labels);
  const { targets, isCut } = chooser.objects(key, selector, ({ resource: { id } }) => {
    return (!name || id.name === name) && (namespace === '' || id.namespace === namespace);
  });
  const { at, path } = named && name ? { at: named.at, path: `${place.path}.name` } : place;
  return [{ by: 'many', row, from, at, path, targets, isCut }];
};
