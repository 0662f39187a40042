import type { Span } from '../../../text/span.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { kindOfResource, resourceOf } from '../kinds.ts';
import { counts, find, homeOf, type Member, type Members } from '../members.ts';
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
  return grants.map(({ rules, namespace, at }) => {
    const targets = members.all.filter((each) => {
      if (!counts(members, each) || (namespace !== '' && each.resource.id.namespace !== namespace)) return false;
      return rules.some((rule) => chooser.mayCompare(1) && allows(rule, each));
    });
    return { by: 'many', row, from, at, path: 'metadata.name', ...chooser.first(targets) } as const;
  });
};

/** What one binding gives: everywhere, or in one namespace. */
type Grant = { readonly rules: readonly Value[]; readonly namespace: string; readonly at: Span };

const grantsByAccount = perSet((members): ReadonlyMap<string, readonly Grant[]> => {
  const found: { readonly account: string; readonly grant: Omit<Grant, 'at'> }[] = [];
  for (const kind of ['RoleBinding', 'ClusterRoleBinding'] as const) {
    for (const binding of members.ofKind(`rbac.authorization.k8s.io/${kind}`).all) {
      const namespace = kind === 'RoleBinding' ? homeOf(binding) : '';
      const rules = rulesOf(members, binding, namespace);
      for (const subject of itemsOf(get(binding.resource.root, 'subjects'))) {
        const [name, of] = ['name', 'namespace'].map((field) => stringOf(get(subject, field)) ?? '');
        if (stringOf(get(subject, 'kind')) !== 'ServiceAccount') continue;
        found.push({ account: `${of || namespace}/${name}`, grant: { rules, namespace } });
      }
    }
  }
  const accounts = new Map(
    members.ofKind('/ServiceAccount').all.map((each) => [`${homeOf(each)}/${each.resource.id.name}`, each]),
  );
  return new Map(
    [...Map.groupBy(found, ({ account }) => account)].flatMap(([account, list]) => {
      const at = accounts.get(account)?.resource.nameAt;
      return at ? [[account, list.map(({ grant }) => ({ ...grant, at }))] as const] : [];
    }),
  );
});

function rulesOf(members: Members, binding: Member, namespace: string): readonly Value[] {
  const ref = get(binding.resource.root, 'roleRef');
  const kind = stringOf(get(ref, 'kind')) ?? '';
  const role = find(members, {
    ...{ group: 'rbac.authorization.k8s.io', kind, name: stringOf(get(ref, 'name')) ?? '' },
    namespace: kind === 'Role' ? namespace : '',
  });
  return itemsOf(get(role?.resource.root, 'rules'));
}

function allows(rule: Value, { resource: { id } }: Member): boolean {
  const resource = resourceOf(id.group, id.kind);
  const has = (field: string, wanted: string): boolean => {
    const texts = textsIn(get(rule, field));
    return texts.includes('*') || texts.includes(wanted);
  };
  const names = textsIn(get(rule, 'resourceNames'));
  if (resource === undefined || !has('apiGroups', id.group) || !has('resources', resource)) return false;
  return names.length === 0 || names.includes(id.name);
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
