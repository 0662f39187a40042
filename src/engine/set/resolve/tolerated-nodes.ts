import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import type { Resolve } from './context.ts';

/** The Nodes of the input that have a taint which this toleration tolerates. */
export const toleratedNodes: Resolve = (row, { value, at, path }, { from, members, chooser }) => {
  const nodes = members.ofKind('/Node').all;
  if (nodes.length === 0) return [];
  const found = nodes.filter(({ resource }) => {
    const taints = itemsOf(get(get(resource.root, 'spec'), 'taints'));
    return chooser.mayCompare(1 + taints.length) && taints.some((taint) => tolerates(value, taint));
  });
  return [{ by: 'many', row, from, at, path, ...chooser.first(found) }];
};

/**
 * Whether a toleration tolerates a taint. An empty effect means every one; an empty key with `Exists` every key.
 * Source: `ToleratesTaint` in k8s.io/component-helpers/scheduling/corev1; `Gt` and `Lt` came with 1.35.
 */
function tolerates(toleration: Value, taint: Value): boolean {
  const of = (holder: Value, field: string): string => stringOf(get(holder, field)) ?? '';
  const effect = of(toleration, 'effect');
  const key = of(toleration, 'key');
  if (effect !== '' && effect !== of(taint, 'effect')) return false;
  if (key !== '' && key !== of(taint, 'key')) return false;
  const [wanted, has] = [of(toleration, 'value'), of(taint, 'value')];
  switch (of(toleration, 'operator')) {
    case 'Exists':
      return true;
    case '':
    case 'Equal':
      return key !== '' && wanted === has;
    case 'Gt':
      return isNumber(wanted) && isNumber(has) && BigInt(has) > BigInt(wanted);
    case 'Lt':
      return isNumber(wanted) && isNumber(has) && BigInt(has) < BigInt(wanted);
    default:
      return false;
  }
}

const isNumber = (text: string): boolean => /^-?\d{1,19}$/.test(text);
