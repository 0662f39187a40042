import type { Json } from '../../yaml/to-json.ts';
import { toJson } from '../../yaml/to-json.ts';
import { isQuotaResource } from '../../model/resource-name.ts';
import { text } from '../checks.ts';
import type { QuotaScopeFault } from '../codes.ts';
import { amountOf } from '../formats/quantities.ts';
import { quotaResourceName } from '../formats/resource-names.ts';
import { isSince } from '../../schema/release.ts';
import type { Extras, Report } from '../report.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { descend, entries, field, items, type Subject } from '../subject.ts';

const ofPods = new Set(['pods', 'cpu', 'memory', 'limits.cpu', 'limits.memory', 'requests.cpu', 'requests.memory']);
const justPods = new Set(['pods']);
const ofClaims = new Set(['persistentvolumeclaims', 'requests.storage']);

/** What a quota of this scope can bound. Source: `IsResourceQuotaScopeValidForResource` in pkg/apis/core/helper. */
const boundable: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Terminating', ofPods],
  ['NotTerminating', ofPods],
  ['NotBestEffort', ofPods],
  ['PriorityClass', ofPods],
  ['CrossNamespacePodAffinity', ofPods],
  ['BestEffort', justPods],
  ['VolumeAttributesClass', ofClaims],
]);

const opposites = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
] as const;

/** Scopes that a Pod has or has not; nothing else can be asked of them. */
const withoutValues = new Set([
  'BestEffort',
  'NotBestEffort',
  'Terminating',
  'NotTerminating',
  'CrossNamespacePodAffinity',
]);

type Place = { readonly subject: Subject; readonly extras: Extras };

function refuse(place: Place, scope: string, fault: QuotaScopeFault, resources: string, report: Report): void {
  const args = { scope, fault, resources };
  report.refuse(place.subject, 'FieldValueInvalid', 'quota-scope-wrong', args, place.extras);
}

/** Whether this release of Kubernetes knows the scope. */
const isKnown = (scope: string, report: Report): boolean =>
  boundable.has(scope) && (scope !== 'VolumeAttributesClass' || isSince(report.kubernetes, '1.33'));

/** The resources of the quota that this scope cannot bound. */
function misfits(scope: string, spec: Subject, report: Report): string[] {
  const fitting = isKnown(scope, report) ? boundable.get(scope) : undefined;
  if (!fitting) return [];
  return entries(field(spec, 'hard'))
    .map(({ key }) => key)
    .filter((key) => isQuotaResource(key) && !fitting.has(key));
}

function opposed(scopes: readonly string[]): readonly [string, string] | undefined {
  return opposites.find((pair) => pair.every((each) => scopes.includes(each)));
}

/** Source: `validateResourceQuotaScopes` in pkg/apis/core/validation/validation.go. It prints the whole list. */
const scopes: Check = (spec, report) => {
  const list = field(spec, 'scopes');
  const written = items(list);
  for (const each of written) {
    const scope = text(each);
    if (!isKnown(scope, report)) {
      refuse({ subject: list, extras: { at: each.at, says: ['scope-unknown'] } }, scope, 'unknown', '', report);
    }
    const wrong = misfits(scope, spec, report);
    if (wrong.length === 0) continue;
    const extras = { at: each.at, says: ['scope-of-others'] } as const;
    refuse({ subject: list, extras }, scope, 'not-for-resource', wrong.join(', '), report);
  }
  const pair = opposed(written.map(text));
  if (pair) refuse({ subject: list, extras: { says: ['scopes-conflict'] } }, pair.join(', '), 'conflict', '', report);
};

/** The selector as Go prints its own form of it. */
function printed(selector: Subject): Json {
  const expressions = field(selector, 'matchExpressions');
  if (!expressions.value) return { MatchExpressions: null };
  const one = (each: Subject): Json => {
    const values = field(each, 'values');
    return {
      ScopeName: text(field(each, 'scopeName')),
      Operator: text(field(each, 'operator')),
      Values: values.value ? toJson(values.value) : null,
    };
  };
  return { MatchExpressions: items(expressions).map(one) };
}

/** Source: `validateScopedResourceSelectorRequirement`, same file. Its paths have no index. */
const scopeSelector: Check = (spec, report) => {
  const selector = field(spec, 'scopeSelector');
  if (!selector.value) return;
  const path = 'spec.scopeSelector.matchExpressions';
  const written = items(field(selector, 'matchExpressions'));
  for (const each of written) {
    const [name, operator, values] = [field(each, 'scopeName'), field(each, 'operator'), field(each, 'values')];
    const scope = text(name);
    const place = (subject: Subject, extras: Extras): Place => ({
      subject,
      extras: { value: text(subject), ...extras },
    });
    if (!isKnown(scope, report)) {
      refuse(place(name, { path: `${path}.scopeName`, says: ['scope-unknown'] }), scope, 'unknown', '', report);
    }
    const wrong = misfits(scope, spec, report);
    if (wrong.length > 0) {
      const at = place(name, { path, value: printed(selector), verbatim: true, says: ['scope-of-others'] });
      refuse(at, scope, 'not-for-resource', wrong.join(', '), report);
    }
    if (withoutValues.has(scope) && text(operator) !== 'Exists') {
      const at = place(operator, { path: `${path}.operator`, says: ['scope-needs-exists'] });
      refuse(at, scope, 'needs-exists', '', report);
    }
    operatorAndValues(operator, values, path, report);
  }
  const pair = opposed(written.map((each) => text(field(each, 'scopeName'))));
  if (!pair) return;
  const listed = descend(spec, 'scopes').value;
  const value = listed ? toJson(listed) : null;
  const extras = { at: selector.at, value, verbatim: true, says: ['scopes-conflict'] } as const;
  refuse({ subject: field(selector, 'matchExpressions'), extras }, pair.join(', '), 'conflict', '', report);
};

function operatorAndValues(operator: Subject, values: Subject, path: string, report: Report): void {
  const name = text(operator);
  if (name === 'In' || name === 'NotIn') {
    if (!isZero(values)) return;
    const args = { operator: name, fault: 'values-needed' } as const;
    const extras = { path: `${path}.values`, says: ['scope-values-needed'] } as const;
    report.refuse(values, 'FieldValueRequired', 'selector-expression-wrong', args, extras);
  } else if (name === 'Exists' || name === 'DoesNotExist') {
    if (isZero(values)) return;
    const args = { operator: name, fault: 'values-forbidden' } as const;
    const extras = { path: `${path}.values`, says: ['scope-values-forbidden'] } as const;
    report.refuse(values, 'FieldValueInvalid', 'selector-expression-wrong', args, extras);
  } else {
    const args = { operator: name, fault: 'operator-unknown' } as const;
    const extras = { path: `${path}.operator`, value: name, says: ['operator-unknown'] } as const;
    report.refuse(operator, 'FieldValueInvalid', 'selector-expression-wrong', args, extras);
  }
}

/** Source: `ValidateResourceQuotaSpec`, same file. The status is cleared before anything is judged. */
const resourceQuotaSpec = rules('core/v1.ResourceQuotaSpec', (r) => [
  r.map('hard', (entry, _map, report) => {
    quotaResourceName(entry, report);
    amountOf(entry.key)(entry.subject, report);
  }),
  r.check(scopes),
  r.check(scopeSelector),
]);

export const resourceQuota = rules('core/v1.ResourceQuota', (r) => [r.struct('spec', resourceQuotaSpec)]);
