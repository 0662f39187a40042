import { configMap } from '../core/config-map.ts';
import { namespace } from '../core/namespace.ts';
import { secret } from '../core/secret.ts';
import { secretWarnings, serviceAccountWarnings } from '../core/warnings.ts';
import { clusterRoleBinding, roleBinding } from '../rbac/role-binding.ts';
import { clusterRole, role } from '../rbac/role.ts';
import type { JudgesByKind, KindJudges } from '../kind-judges.ts';

/** The kinds whose rules are always there: small, and asked for by most texts. */
export const coreJudges: JudgesByKind = new Map<string, KindJudges>([
  ['v1 ConfigMap', { rules: configMap }],
  ['v1 Secret', { rules: secret, warnings: secretWarnings }],
  ['v1 Namespace', { rules: namespace }],
  ['v1 ServiceAccount', { warnings: serviceAccountWarnings }],
  ['rbac.authorization.k8s.io/v1 Role', { rules: role }],
  ['rbac.authorization.k8s.io/v1 ClusterRole', { rules: clusterRole }],
  ['rbac.authorization.k8s.io/v1 RoleBinding', { rules: roleBinding }],
  ['rbac.authorization.k8s.io/v1 ClusterRoleBinding', { rules: clusterRoleBinding }],
]);
