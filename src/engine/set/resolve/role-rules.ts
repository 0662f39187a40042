import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { kindOfResource, resourceOf } from '../kinds.ts';
import { find, homeOf, type Member, type Members } from '../members.ts';
import type { Resolve } from './context.ts';
import { perSet } from './per-set.ts';

/** The objects that a rule of a role names one by one. */
export const namedByRule: Resolve = (row, { value, path }, context) => {
  const names = get(value, 'resourceNames');
  const wanted = textsIn(names);
  if (!names || wanted.length === 0) return [];
  const { from, members, chooser } = context;
  const isOfCluster = from.resource.id.kind === 'ClusterRole';
  const targets = kindsOf(value).flatMap(({ group, kind }) =>
    wanted.flatMap((name) => {
      if (!chooser.mayCompare(1)) return [];
      if (!isOfCluster) return find(members, { group, kind, namespace: context.home, name }) ?? [];
      return byKindAndName(members).get(`${group}/${kind}/${name}`) ?? [];
    }),
  );
  return [{ by: 'many', row, from, at: names.at, path: `${path}.resourceNames`, ...chooser.first(targets) }];
};

/** What a ServiceAccount may reach, with any verb, among the objects of the input: through each binding that names it. */
export const reachableByAccount: Resolve = (row, _, context) => {
  const { from, members, chooser } = context;
  const grants = grantsByAccount(members).get(`${homeOf(from)}/${from.resource.id.name}`) ?? [];
  return grants.map(({ rules, namespace }) => {
    const isMeant = (each: Member): boolean => {
      if (namespace !== '' && each.resource.id.namespace !== namespace) return false;
      return chooser.mayCompare(rules.length) && rules.some((rule) => allows(rule, each));
    };
    const targets = rules.length > 0 && chooser.mayCompare(1) ? [...members.byKey.values()].filter(isMeant) : [];
    const at = from.resource.nameAt;
    return { by: 'many', row, from, at, path: 'metadata.name', ...chooser.first(targets) } as const;
  });
};

/** A rule that was read once for all objects. */
type Rule = { readonly groups: Set<string>; readonly resources: Set<string>; readonly names: Set<string> };

/** What one binding gives: everywhere, or in one namespace. */
type Grant = { readonly rules: readonly Rule[]; readonly namespace: string };

const grantsByAccount = perSet((members): ReadonlyMap<string, readonly Grant[]> => {
  const grants = new Map<string, Grant[]>();
  for (const kind of ['RoleBinding', 'ClusterRoleBinding'] as const) {
    for (const binding of members.ofKind(`rbac.authorization.k8s.io/${kind}`).all) {
      const namespace = kind === 'RoleBinding' ? homeOf(binding) : '';
      const role = roleOf(members, binding, namespace);
      if (!role) continue;
      const grant = { rules: rulesOfRole(members).get(role) ?? [], namespace };
      for (const subject of itemsOf(get(binding.resource.root, 'subjects'))) {
        const [name, of] = ['name', 'namespace'].map((field) => stringOf(get(subject, field)) ?? '');
        if (stringOf(get(subject, 'kind')) !== 'ServiceAccount') continue;
        const account = `${of || namespace}/${name}`;
        const known = grants.get(account);
        if (known) known.push(grant);
        else grants.set(account, [grant]);
      }
    }
  }
  return grants;
});

function roleOf(members: Members, binding: Member, namespace: string): Member | undefined {
  const ref = get(binding.resource.root, 'roleRef');
  const kind = stringOf(get(ref, 'kind')) ?? '';
  const name = stringOf(get(ref, 'name')) ?? '';
  return find(members, {
    ...{ group: 'rbac.authorization.k8s.io', kind, name },
    namespace: kind === 'Role' ? namespace : '',
  });
}

const rulesOfRole = perSet((members): ReadonlyMap<Member, readonly Rule[]> => {
  const kinds = ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'] as const;
  const roles = kinds.flatMap((kind) => members.ofKind(kind).all);
  return new Map(
    roles.map((role) => {
      const rules = itemsOf(get(role.resource.root, 'rules')).map((rule) => {
        const [groups, resources, names] = ['apiGroups', 'resources', 'resourceNames'].map(
          (field) => new Set(textsIn(get(rule, field))),
        );
        return { groups: groups!, resources: resources!, names: names! };
      });
      return [role, rules] as const;
    }),
  );
});

function allows({ groups, resources, names }: Rule, { resource: { id } }: Member): boolean {
  const resource = resourceOf(id.group, id.kind);
  if (resource === undefined || !(groups.has('*') || groups.has(id.group))) return false;
  return (resources.has('*') || resources.has(resource)) && (names.size === 0 || names.has(id.name));
}

/** The kinds behind the groups and resources of a rule; a subresource belongs to its object. */
function kindsOf(rule: Value): readonly { readonly group: string; readonly kind: string }[] {
  const resources = textsIn(get(rule, 'resources')).map((each) => each.split('/')[0]!);
  return textsIn(get(rule, 'apiGroups')).flatMap((group) =>
    [...new Set(resources)].flatMap((resource) => {
      const kind = kindOfResource(group, resource);
      return kind === undefined ? [] : [{ group, kind }];
    }),
  );
}

const byKindAndName = perSet((members: Members): ReadonlyMap<string, readonly Member[]> => {
  return Map.groupBy(members.byKey.values(), ({ resource: { id } }) => `${id.group}/${id.kind}/${id.name}`);
});

function textsIn(list: Value | undefined): readonly string[] {
  return itemsOf(list).flatMap((item) => stringOf(item) ?? []);
}
