import { matches, selectorOfMap } from '../../model/selector.ts';
import { get, stringOf } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import { isHeadless } from '../headless.ts';
import { counts, type Member } from '../members.ts';
import type { Reference } from '../reference.ts';

/**
 * The Pods of a StatefulSet keep their names, but DNS knows them only through the headless Service that `serviceName` names
 * and that selects them.
 * Source: "Stable Network ID" in kubernetes.io/docs/concepts/workloads/controllers/statefulset, and
 * `ShouldSetHostname` in k8s.io/endpointslice, which publishes a Pod's name for the Service that is its subdomain only. Of a
 * Service with an address the names are no part of the DNS specification, although CoreDNS answers for them.
 */
export const statefulNamesMissing: SetCheck = ({ members, referencesBy }) => {
  const governed = referencesBy('governed-by').flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target) return [];
    const { from, target, at, path } = reference;
    if (!counts(members, from)) return [];
    const selector = get(get(target.resource.root, 'spec'), 'selector');
    const { terms } = selectorOfMap(selector);
    const isHeadlessOne = isHeadless(target);
    // Without a selector somebody else says where the Service leads.
    if (isHeadlessOne && (terms.length === 0 || (from.pods && matches({ terms }, from.pods.labels)))) return [];
    return setFinding(from, {
      code: 'stateful-names-missing',
      args: {
        set: from.resource.id.name,
        service: reference.to.name,
        why: isHeadlessOne ? 'selects-others' : 'not-headless',
      },
      severity: 'warning',
      certainty: 'probably-not-meant',
      at,
      path,
      related: [
        {
          role: 'referenced-object',
          at: (isHeadlessOne ? selector?.at : undefined) ?? target.resource.nameAt,
          in: target,
        },
      ],
    });
  });
  const leading = leadingServices(referencesBy('routes-to'));
  const unnamed = members.all.flatMap((each) => {
    const { id, root, nameAt } = each.resource;
    if (id.group !== 'apps' || id.kind !== 'StatefulSet' || !counts(members, each)) return [];
    if (stringOf(get(get(root, 'spec'), 'serviceName'))) return [];
    const service = leading.get(each);
    return setFinding(each, {
      code: 'stateful-names-missing',
      args: { set: id.name, service: service?.resource.id.name ?? '', why: 'not-named' },
      severity: service ? 'warning' : 'hint',
      certainty: 'probably-not-meant',
      at: nameAt,
      path: 'spec.serviceName',
      related: service ? [{ role: 'candidate', at: service.resource.nameAt, in: service }] : [],
    });
  });
  return [...governed, ...unnamed];
};

/** The first headless Service that selects the Pods of each workload. */
function leadingServices(routes: readonly Reference[]): ReadonlyMap<Member, Member> {
  const found = new Map<Member, Member>();
  for (const reference of routes) {
    if (reference.by !== 'selector' || !isHeadless(reference.from)) continue;
    for (const target of reference.targets) if (!found.has(target)) found.set(target, reference.from);
  }
  return found;
}
