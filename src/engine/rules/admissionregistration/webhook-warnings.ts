import { text } from '../checks.ts';
import { rules, type Check, type RuleSet } from '../rules.ts';
import { descend, field, items, pathOf } from '../subject.ts';
import { staticEnd } from './webhook-configuration.ts';

/** Reviews of who somebody is and may do what: no webhook is asked. Source: pkg/kubeapiserver/admission/exclusion. */
const excluded: ReadonlyMap<string, readonly string[]> = new Map([
  ['authentication.k8s.io', ['selfsubjectreviews', 'tokenreviews']],
  [
    'authorization.k8s.io',
    ['localsubjectaccessreviews', 'selfsubjectaccessreviews', 'selfsubjectrulesreviews', 'subjectaccessreviews'],
  ],
]);

/** Source: `warningsForExcludedRules` in pkg/apis/admissionregistration/validation/warnings.go. */
const warnOfExcluded: Check = (configuration, report) => {
  for (const rule of items(field(configuration, 'webhooks')).flatMap((webhook) => items(field(webhook, 'rules')))) {
    const [groups, resources] = [items(field(rule, 'apiGroups')), items(field(rule, 'resources'))];
    if ([...groups, ...resources].some((one) => text(one) === '*')) continue;
    const seen = new Set<string>();
    for (const group of groups) {
      for (const resource of resources) {
        const name = `${text(resource)}.${text(group)}`;
        if (seen.has(name) || !excluded.get(text(group))?.includes(text(resource))) continue;
        seen.add(name);
        const args = { field: 'rules', because: 'excluded-resource' } as const;
        report.warn(resource, 'field-without-effect', args, ['rule-excluded', pathOf(rule), name]);
      }
    }
  }
};

/** Such names were warned of in 1.36, and are refused since. */
const warnOfStaticName: Check = (configuration, report) => {
  const name = descend(configuration, 'metadata', 'name');
  if (!text(name).endsWith(staticEnd)) return;
  const args = { name: text(name), prefix: staticEnd };
  report.warn(name, 'name-reserved', args, ['static-name-warned', staticEnd]);
};

const of = (type: 'Mutating' | 'Validating'): RuleSet =>
  rules(`admissionregistration/v1.${type}WebhookConfiguration`, (r) => [
    r.since('1.36', r.before('1.37', r.check(warnOfStaticName))),
    r.since('1.37', r.check(warnOfExcluded)),
  ]);

export const mutatingWarnings = of('Mutating');
export const validatingWarnings = of('Validating');
