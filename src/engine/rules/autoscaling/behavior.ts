import { numberOf } from '../../yaml/value.ts';
import { lastStep, required, supported, withBounds } from '../checks.ts';
import { notNegativeAmount } from '../formats/quantities.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { Report } from '../report.ts';
import { isZero, rules, type Check } from '../rules.ts';
import type { Subject } from '../subject.ts';

const longestPeriod = 1800;
const longestWindow = 3600;

type Bounds = { readonly min: number; readonly max: number };

function refuse(subject: Subject, { min, max }: Bounds, says: ServerSaying, report: Report): void {
  const value = numberOf(subject.value) ?? 0;
  const args = withBounds({ field: lastStep(subject), value: String(value), min, max });
  report.refuse(subject, 'FieldValueInvalid', 'number-out-of-bounds', args, { value, says });
}

/** A number with bounds that the server puts into words of its own. */
const within =
  (min: number, below: ServerSaying, max = 2147483647): Check =>
  (subject, report) => {
    const value = numberOf(subject.value) ?? 0;
    if (value < min) refuse(subject, { min, max }, below, report);
    if (value > max) refuse(subject, { min, max }, ['at-most', max], report);
  };

/** Source: `validateScalingPolicy` in pkg/apis/autoscaling/validation/validation.go. */
const policy = rules('autoscaling/v2.HPAScalingPolicy', (r) => [
  r.always('type', supported('Percent', 'Pods')),
  r.always('value', within(1, ['greater-than-zero'])),
  r.always('periodSeconds', within(1, ['greater-than-zero'], longestPeriod)),
]);

/** Source: `validateScalingRules`, same file. The tolerance was dropped before it was judged until 1.35. */
const scalingRules = rules('autoscaling/v2.HPAScalingRules', (r) => [
  r.optional('stabilizationWindowSeconds', within(0, ['at-least-zero'], longestWindow)),
  r.optional('selectPolicy', supported('Disabled', 'Max', 'Min')),
  r.always('policies', (policies, report) => {
    if (isZero(policies)) required(policies, report, { says: ['policy-needed'] });
  }),
  r.list('policies', policy),
  r.since('1.35', r.optional('tolerance', notNegativeAmount)),
]);

/** Source: `validateBehavior`, same file. */
export const behavior = rules('autoscaling/v2.HorizontalPodAutoscalerBehavior', (r) => [
  r.pointer('scaleUp', scalingRules),
  r.pointer('scaleDown', scalingRules),
]);
