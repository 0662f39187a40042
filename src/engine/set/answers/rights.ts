import type { ResourceId } from '../../finding.ts';
import { matches, selectorOf } from '../../model/selector.ts';
import { labelsOf, type Labels } from '../../model/labels.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { counts, find, type Member, type Members } from '../members.ts';

/** Who acts. A ServiceAccount is also the user and a member of the groups that the server gives it. */
export type Subject = {
  readonly kind: 'ServiceAccount' | 'User' | 'Group';
  readonly namespace: string;
  readonly name: string;
};

/** One rule of a role. Empty lists mean that the rule says nothing of the sort. */
export type Rule = {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  /** `pods`, `pods/log`, `*`, or `*` and a subresource. */
  readonly resources: readonly string[];
  /** Without any the rule holds for all names. */
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
};

/** How a subject comes to a right: the binding, the role behind it, and the rules of that role. */
export type Grant = {
  readonly subject: Subject;
  readonly binding: ResourceId;
  readonly role: Omit<ResourceId, 'version'>;
  /** Where it holds: one namespace, or everywhere where this is empty. */
  readonly namespace: string;
  /** `missing`: the role does not stand in the files, so its rules are not known. */
  readonly rules: readonly Rule[] | 'missing';
};

/** A question such as "may it list Pods in `shop`?". */
export type AccessRequest = {
  readonly verb: string;
  readonly apiGroup: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly name?: string;
  /** Empty for the whole cluster. */
  readonly namespace: string;
};

const rbac = 'rbac.authorization.k8s.io';

/** The one role of every cluster that is known without its rules: it may do everything. */
const everything: Rule = {
  verbs: ['*'],
  apiGroups: ['*'],
  resources: ['*'],
  resourceNames: [],
  nonResourceURLs: ['*'],
};

/**
 * Every grant that the bindings of the set make, in the order of the input.
 * Source: `VisitRulesFor` in pkg/registry/rbac/validation/rule.go.
 */
export function grantsOf(members: Members): readonly Grant[] {
  const clusterRoles = members.all.filter((each) => isOf(each, 'ClusterRole') && counts(members, each));
  return members.all
    .filter((each) => (isOf(each, 'RoleBinding') || isOf(each, 'ClusterRoleBinding')) && counts(members, each))
    .flatMap((binding) => {
      const { id, root } = binding.resource;
      const reference = get(root, 'roleRef');
      const kind = stringOf(get(reference, 'kind')) ?? '';
      const name = stringOf(get(reference, 'name')) ?? '';
      const role = { group: rbac, kind, namespace: kind === 'Role' ? id.namespace : '', name };
      const rules = rulesOf(role, members, clusterRoles);
      return itemsOf(get(root, 'subjects')).flatMap((each) => {
        const subject = subjectOf(each);
        return subject ? { subject, binding: id, role, namespace: id.namespace, rules } : [];
      });
    });
}

/**
 * The grant that allows a request, or `undefined` where none does.
 * Source: `RequestToRuleMapper` and `RuleAllows` in plugin/pkg/auth/authorizer/rbac/rbac.go.
 */
export function allowing(grants: readonly Grant[], subject: Subject, request: AccessRequest): Grant | undefined {
  return grants.find(
    (grant) =>
      (grant.namespace === '' || grant.namespace === request.namespace) &&
      isMeant(grant.subject, subject) &&
      grant.rules !== 'missing' &&
      grant.rules.some((rule) => allows(rule, request)),
  );
}

function allows(rule: Rule, { verb, apiGroup, resource, subresource = '', name = '' }: AccessRequest): boolean {
  const whole = subresource === '' ? resource : `${resource}/${subresource}`;
  return (
    hasOrAll(rule.verbs, verb) &&
    hasOrAll(rule.apiGroups, apiGroup) &&
    (hasOrAll(rule.resources, whole) || (subresource !== '' && rule.resources.includes(`*/${subresource}`))) &&
    (rule.resourceNames.length === 0 || rule.resourceNames.includes(name))
  );
}

const hasOrAll = (list: readonly string[], wanted: string): boolean => list.includes('*') || list.includes(wanted);

/** Whether what a binding names includes who asks. Source: `appliesToUser` in the file of `grantsOf`. */
function isMeant(named: Subject, asking: Subject): boolean {
  if (asking.kind !== 'ServiceAccount') {
    const isSame = named.kind === asking.kind && named.name === asking.name;
    return isSame || (named.kind === 'Group' && named.name === 'system:authenticated' && asking.kind === 'User');
  }
  switch (named.kind) {
    case 'ServiceAccount':
      return named.namespace === asking.namespace && named.name === asking.name;
    case 'User':
      return named.name === `system:serviceaccount:${asking.namespace}:${asking.name}`;
    case 'Group':
      return ['system:authenticated', 'system:serviceaccounts', `system:serviceaccounts:${asking.namespace}`].includes(
        named.name,
      );
  }
}

function subjectOf(value: Value): Subject | undefined {
  const kind = stringOf(get(value, 'kind'));
  if (kind !== 'ServiceAccount' && kind !== 'User' && kind !== 'Group') return undefined;
  const namespace = kind === 'ServiceAccount' ? (stringOf(get(value, 'namespace')) ?? '') : '';
  return { kind, namespace, name: stringOf(get(value, 'name')) ?? '' };
}

const isOf = ({ resource: { id } }: Member, kind: string): boolean => id.group === rbac && id.kind === kind;

function rulesOf(role: Grant['role'], members: Members, clusterRoles: readonly Member[]): Grant['rules'] {
  const found = find(members, role);
  if (found) return rulesIn(found, clusterRoles, new Set());
  return role.kind === 'ClusterRole' && role.name === 'cluster-admin' ? [everything] : 'missing';
}

/**
 * The rules of a role; the controller writes those of the roles that an aggregating one chooses over its own. Where these
 * have none, it applies an object without rules, and its own stay.
 * Source: `syncClusterRole` in pkg/controller/clusterroleaggregation/clusterroleaggregation_controller.go.
 */
function rulesIn(role: Member, clusterRoles: readonly Member[], above: Set<Member>): readonly Rule[] {
  const selectors = itemsOf(get(get(role.resource.root, 'aggregationRule'), 'clusterRoleSelectors')).map(selectorOf);
  if (selectors.length === 0) return readRules(role);
  above.add(role);
  const chosen = clusterRoles
    .filter((each) => !above.has(each) && selectors.some((selector) => matches(selector, ownLabels(each))))
    .flatMap((each) => rulesIn(each, clusterRoles, above));
  return chosen.length > 0 ? chosen : readRules(role);
}

const ownLabels = ({ resource: { root } }: Member): Labels => labelsOf(get(get(root, 'metadata'), 'labels'));

function readRules({ resource: { root } }: Member): readonly Rule[] {
  return itemsOf(get(root, 'rules')).map((rule) => ({
    verbs: textsOf(get(rule, 'verbs')),
    apiGroups: textsOf(get(rule, 'apiGroups')),
    resources: textsOf(get(rule, 'resources')),
    resourceNames: textsOf(get(rule, 'resourceNames')),
    nonResourceURLs: textsOf(get(rule, 'nonResourceURLs')),
  }));
}

const textsOf = (list: Value | undefined): readonly string[] => itemsOf(list).flatMap((item) => stringOf(item) ?? []);
