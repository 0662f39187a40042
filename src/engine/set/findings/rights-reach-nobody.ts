import type { Span } from '../../../text/span.ts';
import { get, itemsOf, type Value } from '../../yaml/value.ts';
import { setFinding, type SetCheck, type SetFacts, type SetFinding } from '../finding.ts';
import { counts, type Member } from '../members.ts';

/**
 * Rights that nobody can use: a Role that no binding of the files names, and rights of a ServiceAccount whose Pods get no
 * token to show. What a program asks of the API stands in its image, not in its manifest, so nothing is said of rights
 * that may be lacking. A ClusterRole is often there for others to bind.
 */
export const rightsReachNobody: SetCheck = (facts) => [...unboundRoles(facts), ...withoutToken(facts)];

function unboundRoles({ members, referencesBy }: SetFacts): readonly SetFinding[] {
  const bound = new Set(referencesBy('binds-role').flatMap((each) => (each.by === 'name' ? (each.target ?? []) : [])));
  return members.ofKind('rbac.authorization.k8s.io/Role').all.flatMap((role) => {
    const { id, nameAt } = role.resource;
    if (bound.has(role) || id.name === '' || id.name.startsWith('system:')) return [];
    return setFinding(role, {
      code: 'rights-reach-nobody',
      args: { how: 'not-bound', name: id.name, account: '' },
      severity: 'hint',
      certainty: 'probably-not-meant',
      at: nameAt,
      path: 'metadata.name',
    });
  });
}

function withoutToken({ members, referencesBy }: SetFacts): readonly SetFinding[] {
  const granted = new Map<Member, Member>();
  for (const each of referencesBy('grants-to')) {
    if (each.by === 'name' && each.target && counts(members, each.from)) granted.set(each.target, each.from);
  }
  if (granted.size === 0) return [];
  const running = referencesBy('runs-as').flatMap((each) =>
    each.by === 'name' && each.target && granted.has(each.target) && counts(members, each.from)
      ? [{ workload: each.from, account: each.target }]
      : [],
  );
  return [...Map.groupBy(running, ({ account }) => account)].flatMap(([account, all]) => {
    const offs = all.map(({ workload }) => tokenOff(workload, account));
    // One Pod with a token is enough to use the rights.
    if (offs.some((off) => off === undefined)) return [];
    return all.flatMap(({ workload }, index) => {
      const off = offs[index]!;
      const binding = granted.get(account)!;
      return setFinding(workload, {
        code: 'rights-reach-nobody',
        args: { how: 'no-token', name: workload.resource.id.name, account: account.resource.id.name },
        severity: 'warning',
        certainty: 'probably-not-meant',
        at: off.in === workload ? off.at : workload.resource.nameAt,
        path: off.in === workload ? `${prefixOf(workload)}automountServiceAccountToken` : 'metadata.name',
        related: [
          ...(off.in === workload ? [] : [{ role: 'asked-here', at: off.at, in: off.in } as const]),
          { role: 'referenced-object', at: binding.resource.nameAt, in: binding },
        ],
      });
    });
  });
}

const prefixOf = ({ pods }: Member): string => (pods?.path ? `${pods.path}.spec.` : 'spec.');

/** What takes the token away: the Pod's own word counts before that of its account. */
function tokenOff(workload: Member, account: Member): { readonly at: Span; readonly in: Member } | undefined {
  if (projectsToken(workload.pods?.spec)) return undefined;
  const own = get(workload.pods?.spec, 'automountServiceAccountToken');
  if (own?.kind === 'bool') return own.value ? undefined : { at: own.at, in: workload };
  const general = get(account.resource.root, 'automountServiceAccountToken');
  return general?.kind === 'bool' && !general.value ? { at: general.at, in: account } : undefined;
}

/** A token may be asked for by hand, as a projected volume or as a Secret of the account. */
function projectsToken(spec: Value | undefined): boolean {
  return itemsOf(get(spec, 'volumes')).some(
    (volume) =>
      get(volume, 'secret') !== undefined ||
      itemsOf(get(get(volume, 'projected'), 'sources')).some(
        (source) => get(source, 'serviceAccountToken') ?? get(source, 'secret'),
      ),
  );
}
