import { duplicate, lastStep, numberOf, required, supported, text, tooMany, withBounds } from '../checks.ts';
import { qualifiedName } from '../formats/labels.ts';
import { nameFaults } from '../formats/names.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { applyRules, isZero, rules, type Check, type RuleSet } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import { reviewVersions } from './review-versions.ts';
import { webhookService, webhookUrl } from './webhook-address.ts';
import { webhookRule } from './webhook-rule.ts';

/** Source: `IsFullyQualifiedName` in k8s.io/apimachinery/pkg/util/validation; it stops at the first fault. */
const fullyQualifiedName: Check = (name, report) => {
  const written = text(name);
  const [wrong] = nameFaults(written, 'dns-subdomain');
  if (written === '') required(name, report);
  else if (wrong) {
    const args = { field: 'name', value: written, format: 'dns-subdomain', fault: wrong.fault, max: 253 } as const;
    report.refuse(name, 'FieldValueInvalid', 'invalid-name', args, { value: written, says: wrong.says });
  } else if (written.split('.').length < 3) {
    report.refuse(name, 'FieldValueInvalid', 'webhook-name-too-short', { name: written }, { says: ['three-segments'] });
  }
};

const timeout: Check = (seconds, report) => {
  const number = numberOf(seconds);
  if (number >= 1 && number <= 30) return;
  const args = withBounds({ field: 'timeoutSeconds', value: text(seconds), min: 1, max: 30 });
  report.refuse(seconds, 'FieldValueInvalid', 'number-out-of-bounds', args, { says: ['webhook-timeout'] });
};

/** A webhook is a Service in the cluster or a URL outside it. */
const client: Check = (hook, report) => {
  const config = field(hook, 'clientConfig');
  const [url, service] = [field(config, 'url'), field(config, 'service')];
  const says = ['url-or-service'] as const;
  if (url.value && service.value) {
    const args = { first: lastStep(url), second: lastStep(service) };
    report.refuse(config, 'FieldValueRequired', 'fields-exclude-each-other', args, {
      at: service.at,
      says,
      related: [{ role: 'first-definition', at: url.at }],
    });
  } else if (url.value) webhookUrl(url, report);
  else if (service.value) webhookService(true)(service, report);
  else required(config, report, { says });
};

/** A condition is an expression of CEL, which is not evaluated here. Source: `validateMatchCondition`, same file. */
const condition = rules('admissionregistration/v1.MatchCondition', (r) => [
  r.check((subject, report) => {
    const expression = field(subject, 'expression');
    if (text(expression).trim() === '') required(expression, report);
    else report.leaveOpen('cel');
  }),
  r.required('name', qualifiedName),
]);

const mostConditions = tooMany(64);

const conditions: Check = (hook, report) => {
  const list = field(hook, 'matchConditions');
  mostConditions(list, report);
  eachNamed(list, (item) => applyRules(condition, item, report), report);
};

/** Judges each item of a list and refuses a name that another one has. */
function eachNamed(list: Subject, judge: (item: Subject) => void, report: Parameters<Check>[1]): void {
  const seen = new Map<string, Subject>();
  for (const item of items(list)) {
    judge(item);
    const name = field(item, 'name');
    const first = seen.get(text(name));
    if (isZero(name)) continue;
    if (first) duplicate(name, first.at, lastStep(list), report);
    else seen.set(text(name), name);
  }
}

/** Source: `validateValidatingWebhook` in pkg/apis/admissionregistration/validation/validation.go. */
const validatingWebhook = rules('admissionregistration/v1.ValidatingWebhook', (r) => [
  r.always('name', fullyQualifiedName),
  r.list('rules', webhookRule),
  r.optional('failurePolicy', supported('Fail', 'Ignore')),
  r.optional('matchPolicy', supported('Equivalent', 'Exact')),
  r.check((hook, report) => {
    const effects = field(hook, 'sideEffects');
    if (effects.value) supported('None', 'NoneOnDryRun')(effects, report);
    else required(effects, report, { says: ['one-of', 'None, NoneOnDryRun'] });
  }),
  r.optional('timeoutSeconds', timeout),
  r.pointer('namespaceSelector', labelSelector),
  r.pointer('objectSelector', labelSelector),
]);

const whatIsCalled = rules('admissionregistration/v1.ValidatingWebhook', (r) => [r.check(client), r.check(conditions)]);

/** Source: `validateMutatingWebhook`, same file. */
const mutatingWebhook = rules('admissionregistration/v1.MutatingWebhook', (r) => [
  ...validatingWebhook.rows,
  r.optional('reinvocationPolicy', supported('IfNeeded', 'Never')),
]);

/** Names of configurations that are files beside the server. */
export const staticEnd = '.static.k8s.io';

/** Since 1.37 some names belong to configurations in files. Source: `ValidateStaticSuffix`, same package. */
const notStatic: Check = (configuration, report) => {
  const name = field(field(configuration, 'metadata'), 'name');
  if (!text(name).endsWith(staticEnd)) return;
  const args = { name: text(name), prefix: staticEnd };
  report.refuse(name, 'FieldValueInvalid', 'name-reserved', args, { says: ['static-name', staticEnd] });
};

const each =
  (webhook: RuleSet): Check =>
  (configuration, report) => {
    const judge = (hook: Subject): void => {
      for (const part of [webhook, whatIsCalled]) applyRules(part, hook, report);
      reviewVersions(field(hook, 'admissionReviewVersions'), ['one-of', 'v1, v1beta1'], report);
    };
    eachNamed(field(configuration, 'webhooks'), judge, report);
  };

export const validatingWebhookConfiguration = rules('admissionregistration/v1.ValidatingWebhookConfiguration', (r) => [
  r.check(each(validatingWebhook)),
  r.since('1.37', r.check(notStatic)),
]);

export const mutatingWebhookConfiguration = rules('admissionregistration/v1.MutatingWebhookConfiguration', (r) => [
  r.check(each(mutatingWebhook)),
  r.since('1.37', r.check(notStatic)),
]);
