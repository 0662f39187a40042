import { defaults } from './defaults.ts';

const group = 'rbac.authorization.k8s.io';

/** Source: pkg/apis/rbac/v1/defaults.go */
export const rbacDefaults = [
  defaults('rbac/v1.RoleBinding', (binding) => {
    binding.inside('roleRef');
  }),
  defaults('rbac/v1.ClusterRoleBinding', (binding) => {
    binding.inside('roleRef');
  }),
  defaults('rbac/v1.RoleRef', (reference) => {
    reference.ifZero('apiGroup', group);
  }),
  defaults('rbac/v1.Subject', (subject) => {
    if (['User', 'Group'].includes(subject.text('kind'))) subject.ifZero('apiGroup', group);
  }),
];
