import { required, supported, text, valueNotSupported } from '../checks.ts';
import { dnsSubdomain, pathSegment } from '../formats/names.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { field } from '../subject.ts';

const group = 'rbac.authorization.k8s.io';

const roleRef = (...kinds: readonly string[]) =>
  rules('rbac/v1.RoleRef', (r) => [
    r.always('apiGroup', supported(group)),
    r.always('kind', supported(...kinds)),
    r.before('1.37', r.required('name')),
    r.unlessZero('name', pathSegment),
  ]);

/** What the generated validation says of the reference; it comes to it after the subjects. */
const namedRoleRef = rules('rbac/v1.RoleRef', (r) => [r.required('name')]);

/** A ServiceAccount is an object of a namespace; users and groups are names that the server does not keep. */
const fitsItsKind =
  (namespaced: boolean): Check =>
  (subject, report) => {
    const group = field(subject, 'apiGroup');
    switch (text(field(subject, 'kind'))) {
      case 'ServiceAccount': {
        const [name, namespace] = [field(subject, 'name'), field(subject, 'namespace')];
        if (!isZero(name)) dnsSubdomain(name, report);
        if (!isZero(group)) valueNotSupported(group, [''], report);
        if (!namespaced && isZero(namespace)) required(namespace, report);
        break;
      }
      case 'User':
      case 'Group':
        rbacGroup(group, report);
        break;
      default:
        knownKind(field(subject, 'kind'), report);
    }
  };

const rbacGroup = supported(group);
const knownKind = supported('ServiceAccount', 'User', 'Group');

/** Source: `ValidateRoleBindingSubject` in pkg/apis/rbac/validation/validation.go. */
const subject = (namespaced: boolean) =>
  rules('rbac/v1.Subject', (r) => [r.declared('1.37', r.required('name')), r.check(fitsItsKind(namespaced))]);

/** Source: `ValidateRoleBinding`, same file. */
export const roleBinding = rules('rbac/v1.RoleBinding', (r) => [
  r.struct('roleRef', roleRef('Role', 'ClusterRole')),
  r.list('subjects', subject(true)),
  r.since('1.37', r.declared('1.37', r.struct('roleRef', namedRoleRef))),
]);

/** Source: `ValidateClusterRoleBinding`, same file. */
export const clusterRoleBinding = rules('rbac/v1.ClusterRoleBinding', (r) => [
  r.struct('roleRef', roleRef('ClusterRole')),
  r.list('subjects', subject(false)),
  r.since('1.37', r.declared('1.37', r.struct('roleRef', namedRoleRef))),
]);
