import { selectorOf, type Selector } from '../../model/selector.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import type { PeersEdge } from '../edges.ts';
import { matching } from '../label-index.ts';
import { join } from '../walk.ts';
import type { Context, Resolve } from './context.ts';

/**
 * The Pods that one peer of a NetworkPolicy, or one term of an affinity, means. Without any word about namespaces its
 * own is meant; an empty namespace selector means all; a list of names and a selector add up.
 * Sources: `NetworkPolicyPeer` in k8s.io/api/networking/v1, `PodAffinityTerm` in k8s.io/api/core/v1.
 */
export const byPeers: Resolve<PeersEdge> = (row, { value, at, path }, context) => {
  const pods = get(value, row.podSelector);
  const names = row.namespaces === undefined ? [] : itemsOf(get(value, row.namespaces));
  const listed = names.flatMap((each) => stringOf(each) ?? []);
  const namespaces = namespacesOf(listed, get(value, row.namespaceSelector), context);
  const isAsked = pods?.kind === 'map' || (row.absent === 'all' && namespaces !== undefined);
  if (!isAsked) return [];
  const selector = withOwnLabels(selectorOf(pods), value, context);
  const { chooser, home } = context;
  const chosen = namespaces ? chooser.pods(namespaces, selector) : chooser.podsIn(home, selector);
  const place = pods ? { at: pods.at, path: join(path, row.podSelector) } : { at, path };
  return [{ by: 'selector', row, from: context.from, ...place, holder: value, selector, ...chosen }];
};

/** The namespaces that a list of names and a selector mean together; `undefined` where neither stands there. */
export function namespacesOf(
  listed: readonly string[],
  labels: Value | undefined,
  { members, chooser }: Pick<Context, 'members' | 'chooser'>,
): ReadonlySet<string> | 'everywhere' | undefined {
  if (labels?.kind !== 'map') return listed.length > 0 ? new Set(listed) : undefined;
  const selector = selectorOf(labels);
  if (selector.terms.length === 0) return 'everywhere';
  const { found } = matching(selector, members.namespaces(), Infinity, chooser.mayCompare);
  return new Set([...listed, ...found.map(({ name }) => name)]);
}

/** `matchLabelKeys` and `mismatchLabelKeys` take the values from the labels of the Pod itself. */
function withOwnLabels(selector: Selector, term: Value, { from }: Context): Selector {
  const own = (field: string, operator: 'In' | 'NotIn'): Selector['terms'] =>
    itemsOf(get(term, field)).flatMap((item) => {
      const key = stringOf(item);
      const value = key === undefined ? undefined : from.pods?.labels.get(key);
      return key === undefined || value === undefined ? [] : [{ operator, key, values: [value] }];
    });
  return { terms: [...selector.terms, ...own('matchLabelKeys', 'In'), ...own('mismatchLabelKeys', 'NotIn')] };
}
