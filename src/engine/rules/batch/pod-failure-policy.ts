import { numberOf } from '../../yaml/value.ts';
import { duplicate, lastStep, supported, text, tooMany, withBounds } from '../checks.ts';
import { qualifiedName } from '../formats/labels.ts';
import type { Report } from '../report.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { descend, enclosing, field, items, type Subject } from '../subject.ts';

/** A word that must be there and be one of these; the server lists them in brackets where it is missing. */
const oneOfThese =
  (...allowed: readonly string[]): Check =>
  (subject, report) => {
    if (text(subject) !== '') {
      supported(...allowed)(subject, report);
      return;
    }
    const args = { field: lastStep(subject), in: '' };
    const list = `[${allowed.map((each) => JSON.stringify(each)).join(' ')}]`;
    report.refuse(subject, 'FieldValueRequired', 'required-field-missing', args, { says: ['valid-values', list] });
  };

const knownAction = oneOfThese('Count', 'FailIndex', 'FailJob', 'Ignore');

/** `FailIndex` gives up one index, which means something only where each index has a limit of its own. */
const action: Check = (subject, report) => {
  if (text(subject) !== 'FailIndex') {
    knownAction(subject, report);
    return;
  }
  const job = enclosing(subject, 'batch/v1.JobSpec');
  if (job && field(job, 'backoffLimitPerIndex').value) return;
  const args = { field: 'action: FailIndex', needs: 'backoffLimitPerIndex', fault: 'absent' } as const;
  report.refuse(subject, 'FieldValueInvalid', 'field-needs-another', args, { says: ['requires-limit-per-index'] });
};

/** Names of containers and init containers of the Job's template. */
function containersOf(job: Subject | undefined): string[] {
  const spec = job && descend(job, 'template', 'spec');
  if (!spec) return [];
  const lists = [field(spec, 'containers'), field(spec, 'initContainers')];
  return lists.flatMap((list) => items(list).map((each) => text(field(each, 'name'))));
}

const containerIsThere: Check = (subject, report) => {
  const declared = containersOf(enclosing(subject, 'batch/v1.JobSpec'));
  const container = text(subject);
  if (declared.includes(container)) return;
  const args = { container, declared: declared.join(', ') };
  report.refuse(subject, 'FieldValueInvalid', 'container-not-declared', args, { says: ['container-of-template'] });
};

const mostCodes = tooMany(255);

/** Exit codes: some, each once, from low to high, and not the one that means success. */
const exitCodes: Check = (requirement, report) => {
  const list = field(requirement, 'values');
  if (isZero(list)) {
    const args = { field: 'values', in: 'onExitCodes' };
    const printed = list.value ? {} : { value: null };
    const extras = { says: ['value-needed'], ...printed } as const;
    report.refuse(list, 'FieldValueInvalid', 'required-field-missing', args, extras);
    return;
  }
  mostCodes(list, report);
  const seen = new Map<number, Subject>();
  let [before, isOrdered] = [-Infinity, true];
  for (const each of items(list)) {
    const code = numberOf(each.value) ?? 0;
    if (code === 0 && text(field(requirement, 'operator')) === 'In') refuseSuccess(each, report);
    const first = seen.get(code);
    if (first) duplicate(each, first.at, 'values', report, { value: code });
    else seen.set(code, each);
    isOrdered &&= before <= code;
    before = code;
  }
  if (isOrdered) return;
  const value = items(list).map(text).join(', ');
  const args = { field: 'values', value, fault: 'order', max: 0 } as const;
  report.refuse(list, 'FieldValueInvalid', 'bad-number-list', args, { says: ['must-be-ordered'] });
};

function refuseSuccess(code: Subject, report: Report): void {
  const args = withBounds({ field: 'values', value: '0', min: 1, max: 255 });
  report.refuse(code, 'FieldValueInvalid', 'number-out-of-bounds', args, { value: 0, says: ['no-zero-in'] });
}

/** Source: `validatePodFailurePolicyRuleOnExitCodes` in pkg/apis/batch/validation/validation.go. */
const onExitCodes = rules('batch/v1.PodFailurePolicyOnExitCodesRequirement', (r) => [
  r.always('operator', oneOfThese('In', 'NotIn')),
  r.optional('containerName', containerIsThere),
  r.check(exitCodes),
]);

/** Source: `validatePodFailurePolicyRuleOnPodConditions`, same file. */
const condition = rules('batch/v1.PodFailurePolicyOnPodConditionsPattern', (r) => [
  r.always('type', qualifiedName),
  r.always('status', oneOfThese('False', 'True', 'Unknown')),
]);

const mostConditions = tooMany(20);

/** Each rule looks at exit codes or at conditions of the Pod, never at both. */
const looksAtOneThing: Check = (rule, report) => {
  const [codes, conditions] = [field(rule, 'onExitCodes'), field(rule, 'onPodConditions')];
  if (codes.value && !isZero(conditions)) {
    const args = { first: 'onExitCodes', second: 'onPodConditions' };
    report.refuse(rule, 'FieldValueInvalid', 'fields-exclude-each-other', args, {
      at: conditions.at,
      says: ['codes-and-conditions'],
      related: [{ role: 'first-definition', at: codes.at }],
    });
  }
  if (codes.value || !isZero(conditions)) return;
  const args = { field: 'onExitCodes', in: 'podFailurePolicy.rules' };
  const extras = { at: codes.at, says: ['codes-or-conditions'] } as const;
  report.refuse(rule, 'FieldValueInvalid', 'required-field-missing', args, extras);
};

/** Source: `validatePodFailurePolicyRule`, same file. */
const rule = rules('batch/v1.PodFailurePolicyRule', (r) => [
  r.always('action', action),
  r.pointer('onExitCodes', onExitCodes),
  r.check((subject, report) => {
    mostConditions(field(subject, 'onPodConditions'), report);
    for (const each of items(field(subject, 'onPodConditions'))) applyRules(condition, each, report);
  }),
  r.check(looksAtOneThing),
]);

const mostRules = tooMany(20);

/** Source: `validatePodFailurePolicy`, same file. */
export const podFailurePolicy = rules('batch/v1.PodFailurePolicy', (r) => [
  r.always('rules', (subject, report) => {
    mostRules(subject, report);
  }),
  r.list('rules', rule),
]);
