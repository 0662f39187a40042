import { field, items, type Subject } from '../../rules/subject.ts';
import { ofKind, ofPods, type Practice } from '../practice.ts';
import { isFalse, textOf, textsOf } from '../read.ts';

const roles = ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'];
const bindings = ['rbac.authorization.k8s.io/RoleBinding', 'rbac.authorization.k8s.io/ClusterRoleBinding'];

type Right = 'read-secrets' | 'start-pods' | 'enter-pods' | 'raise-rights';

/** Rights that lead to further rights. Source: kubernetes.io/docs/concepts/security/rbac-good-practices. */
const leading: readonly { right: Right; group: string; resources: readonly string[]; verbs: readonly string[] }[] = [
  { right: 'read-secrets', group: '', resources: ['secrets'], verbs: ['get', 'list', 'watch'] },
  { right: 'start-pods', group: '', resources: ['pods'], verbs: ['create'] },
  { right: 'enter-pods', group: '', resources: ['pods/exec', 'pods/attach'], verbs: ['create', 'get'] },
  { right: 'raise-rights', group: '', resources: ['users', 'groups', 'serviceaccounts'], verbs: ['impersonate'] },
  {
    right: 'raise-rights',
    group: 'rbac.authorization.k8s.io',
    resources: ['roles', 'clusterroles'],
    verbs: ['escalate', 'bind'],
  },
];

/** Everybody, also those who never logged in, and the group that no rule can hold back. */
const everybody: ReadonlySet<string> = new Set([
  ...['system:anonymous', 'system:unauthenticated', 'system:authenticated', 'system:masters'],
]);

const has = (rule: Subject, name: string, wanted: readonly string[]): boolean =>
  textsOf(field(rule, name)).some(({ text }) => wanted.includes(text));

/** Who may do what at the API. */
export const access: readonly Practice[] = [
  ofKind(
    roles,
    { code: 'rights-unlimited', from: 'team', severity: 'warning', spec: ['kube-linter:wildcard-in-rules'] },
    (root) =>
      items(field(root, 'rules')).flatMap((rule) =>
        (['verbs', 'resources'] as const).flatMap((name) =>
          textsOf(field(rule, name))
            .filter(({ text }) => text === '*')
            .map(({ at }) => ({ at, args: { field: name } })),
        ),
      ),
  ),
  ofKind(
    roles,
    {
      code: 'rights-lead-further',
      from: 'team',
      severity: 'warning',
      spec: [
        ...['R04', 'kube-linter:access-to-secrets', 'kube-linter:access-to-create-pods'],
        ...['polaris:clusterrolePodExecAttach', 'polaris:rolePodExecAttach', 'monokle:pod-create', 'monokle:pod-exec'],
      ],
    },
    (root) =>
      items(field(root, 'rules'))
        .filter((rule) => field(rule, 'resourceNames').value === undefined)
        .flatMap((rule) =>
          leading
            .filter(({ group, verbs }) => has(rule, 'apiGroups', [group, '*']) && has(rule, 'verbs', [...verbs, '*']))
            .flatMap(({ right, resources }) =>
              textsOf(field(rule, 'resources'))
                .filter(({ text }) => resources.includes(text))
                .map(({ text, at }) => ({ at, args: { right, resource: text } })),
            ),
        ),
  ),
  ofKind(
    bindings,
    {
      code: 'administrator-bound',
      from: 'learn',
      severity: 'warning',
      spec: [
        ...['kube-linter:cluster-admin-role-binding', 'polaris:clusterrolebindingClusterAdmin'],
        'polaris:rolebindingClusterAdminClusterRole',
      ],
    },
    (root) => {
      const role = field(field(root, 'roleRef'), 'name');
      return [
        ...(textOf(role) === 'cluster-admin' ? [{ at: role, args: { who: '' } }] : []),
        ...items(field(root, 'subjects'))
          .map((subject) => field(subject, 'name'))
          .filter((at) => everybody.has(textOf(at)))
          .map((at) => ({ at, args: { who: textOf(at) } })),
      ];
    },
  ),
  ofPods(
    {
      code: 'token-mounted',
      from: 'strict',
      severity: 'hint',
      spec: [
        ...['kube-linter:default-service-account', 'polaris:automountServiceAccountToken'],
        'monokle:automount-service-account-token',
      ],
    },
    ({ spec }) => {
      const at = field(spec, 'automountServiceAccountToken');
      const account = textOf(field(spec, 'serviceAccountName'));
      return isFalse(at) || (account !== '' && account !== 'default') ? [] : [{ at, args: {} }];
    },
  ),
  // The newer field wins where both are written: `Convert_v1_PodSpec_To_core_PodSpec` in pkg/apis/core/v1/conversion.go.
  ofPods(
    {
      code: 'old-account-field',
      from: 'team',
      severity: 'hint',
      spec: ['P29', 'kube-linter:deprecated-service-account-field'],
    },
    ({ spec }) => {
      const old = field(spec, 'serviceAccount');
      const newer = textOf(field(spec, 'serviceAccountName'));
      const entry = spec.value?.kind === 'map' ? spec.value.entries.get('serviceAccount') : undefined;
      if (!entry || textOf(old) === '') return [];
      const fixes = newer === '' ? [{ id: 'replace-with', text: 'serviceAccountName' } as const] : [];
      return [{ at: old.with({ at: entry.keyAt }), args: { account: textOf(old), newer }, fixes }];
    },
  ),
];
