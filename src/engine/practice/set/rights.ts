import { find, homeOf, type Member, type Members } from '../../set/members.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { ofSet, type SetPractice, type SetSpot } from '../set-practice.ts';
import type { PracticeArgs } from '../codes.ts';

type Power = PracticeArgs['strong-role-bound']['right'];

const textsIn = (rule: Value, name: string): readonly string[] =>
  itemsOf(get(rule, name)).flatMap((item) => stringOf(item) ?? []);

const has = (list: readonly string[], ...wanted: readonly string[]): boolean =>
  list.some((each) => wanted.includes(each));

/** A verb that lets somebody in: `exec` is a POST, and a GET where a web socket is opened. */
const enters = ['create', 'get', '*'];

/** The strongest thing that a rule allows, for all objects of a kind. */
function powerOf(rule: Value): Power | undefined {
  if (itemsOf(get(rule, 'resourceNames')).length > 0) return undefined;
  const [groups, resources, verbs] = ['apiGroups', 'resources', 'verbs'].map((name) => textsIn(rule, name));
  if (has(groups!, '*') && has(resources!, '*') && has(verbs!, '*')) return 'everything';
  const isOfPods = has(groups!, '', '*') && has(resources!, 'pods/exec', 'pods/attach', '*', 'pods/*', '*/*');
  return isOfPods && has(verbs!, ...enters) ? 'enter-pods' : undefined;
}

const bindings = ['RoleBinding', 'ClusterRoleBinding'] as const;

/** Who gets rights that lead to all others. Source: kubernetes.io/docs/concepts/security/rbac-good-practices. */
export const rights: readonly SetPractice[] = [
  ofSet(
    {
      code: 'strong-role-bound',
      from: 'team',
      severity: 'warning',
      spec: [
        ...['polaris:clusterrolebindingPodExecAttach', 'polaris:rolebindingClusterRolePodExecAttach'],
        ...['polaris:rolebindingRolePodExecAttach', 'polaris:rolebindingClusterAdminRole'],
      ],
    },
    ({ members }) =>
      bindings.flatMap((kind) =>
        members.ofKind(`rbac.authorization.k8s.io/${kind}`).all.flatMap((binding) => spotAt(binding, members)),
      ),
  ),
];

function spotAt(binding: Member, members: Members): readonly SetSpot<PracticeArgs['strong-role-bound']>[] {
  const reference = get(binding.resource.root, 'roleRef');
  const [kind, named] = [stringOf(get(reference, 'kind')), get(reference, 'name')];
  const name = stringOf(named);
  if (!named || !name || (kind !== 'Role' && kind !== 'ClusterRole')) return [];
  const namespace = kind === 'Role' ? homeOf(binding) : '';
  const role = find(members, { group: 'rbac.authorization.k8s.io', kind, namespace, name });
  const rules = itemsOf(get(role?.resource.root, 'rules'));
  const powers = rules.map(powerOf);
  const right = powers.find((each) => each === 'everything') ?? powers.find((each) => each !== undefined);
  const rule = rules[powers.indexOf(right)];
  if (!role || !right || !rule) return [];
  const related = [{ role: 'referenced-object', at: rule.at, in: role }] as const;
  return [{ in: binding, at: named.at, path: 'roleRef.name', args: { right, kind, role: name }, related }];
}
