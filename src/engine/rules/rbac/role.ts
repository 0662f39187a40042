import { coverAll, lastStep, text } from '../checks.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';

const resourceFields = ['apiGroups', 'resources', 'resourceNames'] as const;

/** A rule is about resources or about URLs of the server, and only a ClusterRole can be about URLs. */
const grantsOneKindOfThing =
  (namespaced: boolean): Check =>
  (rule, report) => {
    const urls = field(rule, 'nonResourceURLs');
    if (isZero(urls)) return;
    const at = coverAll(items(urls)) ?? urls.at;
    if (namespaced) {
      const args = { urls: items(urls).map(text).join(', ') };
      report.refuse(urls, 'FieldValueInvalid', 'role-cannot-grant-urls', args, {
        at,
        says: ['namespaced-rule-has-urls'],
      });
    }
    const other = resourceFields.map((name) => field(rule, name)).find((list) => !isZero(list));
    if (!other) return;
    const args = { first: lastStep(other), second: 'nonResourceURLs' };
    report.refuse(urls, 'FieldValueInvalid', 'fields-exclude-each-other', args, {
      at,
      says: ['rule-mixes-urls'],
      related: [{ role: 'first-definition', at: other.at }],
    });
  };

const isAboutResources = (rule: Subject): boolean => isZero(field(rule, 'nonResourceURLs'));

/** Source: `ValidatePolicyRule` in pkg/apis/rbac/validation/validation.go. */
const policyRule = (namespaced: boolean) =>
  rules('rbac/v1.PolicyRule', (r) => [
    r.before('1.37', r.requiredSaying('verbs', ['verbs-needed'])),
    r.since('1.37', r.declared('1.37', r.required('verbs'))),
    r.check(grantsOneKindOfThing(namespaced)),
    r.check((rule, report) => {
      if (isAboutResources(rule)) applyRules(resourceRule, rule, report);
    }),
  ]);

const resourceRule = rules('rbac/v1.PolicyRule', (r) => [
  r.requiredSaying('apiGroups', ['api-groups-needed']),
  r.requiredSaying('resources', ['resources-needed']),
]);

export const role = rules('rbac/v1.Role', (r) => [r.list('rules', policyRule(true))]);

/** The selectors of an aggregated ClusterRole; the server says of a wrong one, once more, that it is wrong. */
const selectors: Check = (aggregation, report) => {
  for (const selector of items(field(aggregation, 'clusterRoleSelectors'))) {
    const before = report.findings.length;
    applyRules(labelSelector, selector, report);
    if (report.findings.length === before) continue;
    report.echo(selector, 'FieldValueInvalid', { value: null, verbatim: true, says: ['invalid-label-selector'] });
  }
};

/** Source: `ValidateClusterRole`, same file. */
const aggregationRule = rules('rbac/v1.AggregationRule', (r) => [
  r.requiredSaying('clusterRoleSelectors', ['aggregation-needs-selector']),
  r.check(selectors),
]);

export const clusterRole = rules('rbac/v1.ClusterRole', (r) => [
  r.list('rules', policyRule(false)),
  r.pointer('aggregationRule', aggregationRule),
]);
