import { get } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';
import { isWellKnown } from '../well-known.ts';

/**
 * Objects lie in a namespace that nothing in the input makes: the server answers "not found" to each of them, unless the
 * cluster has the namespace already. Said once for each namespace. Where everything is meant for one namespace it was
 * probably made before; where the input brings others, or uses several, its absence is more likely a slip.
 */
export const namespaceMissing: SetCheck = ({ members, effort, assumed }) => {
  const brought = members.ofKind('/Namespace').all.map(({ resource }) => resource.id.name);
  const known = new Set(brought);
  const used = new Map<string, { readonly first: Member; count: number }>();
  for (const each of members.all) {
    const { namespace } = each.resource.id;
    if (namespace === '') continue;
    const use = used.get(namespace);
    if (use) use.count++;
    else used.set(namespace, { first: each, count: 1 });
  }
  const assumes = assumed.cluster?.name;
  const isAlone = used.size === 1 && brought.length === 0;
  return [...used].flatMap(([namespace, { first, count }]) => {
    const isThere =
      known.has(namespace) || isWellKnown({ group: '', kind: 'Namespace', namespace: '', name: namespace }, assumed);
    if (isThere) return [];
    const meant = effort.suggest(namespace, brought);
    const { root, nameAt } = first.resource;
    return setFinding(first, {
      code: 'namespace-missing',
      args: { namespace, count },
      severity: isAlone && !assumes ? 'hint' : 'warning',
      certainty: assumes ? 'cannot-work' : 'depends-on-cluster',
      ...(assumes && { assumes }),
      at: get(get(root, 'metadata'), 'namespace')?.at ?? nameAt,
      path: 'metadata.namespace',
      fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
    });
  });
};
