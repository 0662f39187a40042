import { lastStep, required, text, tooMany, valueNotSupported } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { isZero, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import { keySpan } from './key-span.ts';

const policies = ['Always', 'Never', 'OnFailure'];
const operators = ['In', 'NotIn'];
const longest = { rules: 20, codes: 255 };

/** Since 1.36 "Too many", before that "Too long", although the list is counted. */
function judgeLength(list: Subject, max: number, report: Report): void {
  const found = report.aside(() => tooMany(max)(list, report));
  if (found.length === 0) return;
  if (isSince(report.kubernetes, '1.36')) tooMany(max)(list, report);
  else {
    const args = { field: lastStep(list), count: items(list).length, max };
    report.refuse(list, 'FieldValueTooLong', 'too-many-items', args, { says: ['may-not-be-more-bytes', max] });
  }
}

function judgeRule(rule: Subject, report: Report): void {
  const action = field(rule, 'action');
  const actions = isSince(report.kubernetes, '1.36') ? ['Restart', 'RestartAllContainers'] : ['Restart'];
  if (!actions.includes(text(action))) valueNotSupported(action, actions, report);
  const codes = field(rule, 'exitCodes');
  if (!codes.value) {
    required(codes, report, { says: ['must-be-specified'] });
    return;
  }
  const operator = field(codes, 'operator');
  if (!operators.includes(text(operator))) valueNotSupported(operator, operators, report);
  judgeLength(field(codes, 'values'), longest.codes, report);
}

function judgePolicy(container: Subject, report: Report): void {
  const [policy, rules] = [field(container, 'restartPolicy'), field(container, 'restartPolicyRules')];
  if (!policy.value) {
    if (isZero(rules)) return;
    required(policy, report, { says: ['policy-for-rules'] });
  } else if (!policies.includes(text(policy))) valueNotSupported(policy, policies, report);
  judgeLength(rules, longest.rules, report);
  for (const rule of items(rules)) judgeRule(rule, report);
}

/**
 * The restart policy of one container among others. Until 1.33 it has none; in 1.34 what it has is dropped.
 * Source: `validateContainerRestartPolicy` in pkg/apis/core/validation/validation.go.
 */
export const restartPolicy: Check = (container, report) => {
  if (isSince(report.kubernetes, '1.35')) judgePolicy(container, report);
  const policy = field(container, 'restartPolicy');
  if (isSince(report.kubernetes, '1.34') || !policy.value) return;
  const args = { field: 'restartPolicy', place: 'container' } as const;
  report.refuse(policy, 'FieldValueForbidden', 'field-in-wrong-place', args, {
    at: keySpan(policy),
    says: ['only-for-init'],
  });
};

/** The same of an init container. Source: `validateInitContainerRestartPolicy`, same file. */
export const initRestartPolicy: Check = (container, report) => {
  const [policy, rules] = [field(container, 'restartPolicy'), field(container, 'restartPolicyRules')];
  if (!isSince(report.kubernetes, '1.34')) {
    if (policy.value && text(policy) !== 'Always') valueNotSupported(policy, ['Always'], report);
  } else if (isSince(report.kubernetes, '1.35')) {
    if (text(policy) !== 'Always' || isSince(report.kubernetes, '1.36')) judgePolicy(container, report);
    else if (!isZero(rules)) {
      const args = { field: 'restartPolicyRules', place: 'sidecar' } as const;
      report.refuse(rules, 'FieldValueForbidden', 'field-in-wrong-place', args, {
        at: keySpan(rules),
        says: ['no-rules-for-sidecar'],
      });
    }
  }
};
