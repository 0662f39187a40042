import { numberOf } from '../../yaml/value.ts';
import { lastStep, required, withBounds } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import type { Check } from '../rules.ts';
import { field, type Subject } from '../subject.ts';
import type { ServerSaying } from '../../server-text/texts.ts';

const most = 2147483647;

function tooFew(subject: Subject, min: number, says: ServerSaying, report: Report): void {
  const value = numberOf(subject.value) ?? 0;
  const args = withBounds({ field: lastStep(subject), value: String(value), min, max: most });
  report.refuse(subject, 'FieldValueInvalid', 'number-out-of-bounds', args, { value, says });
}

/** From 1.37 on a workload may be scaled to nothing. */
export const leastReplicas: Check = (spec, report) => {
  const min = field(spec, 'minReplicas');
  const least = isSince(report.kubernetes, '1.37') ? 0 : 1;
  if (min.value && (numberOf(min.value) ?? 0) < least) tooFew(min, least, ['at-least', least], report);
};

/** Up to 1.35 a maximum that is missing was a wrong number. */
export const mostReplicas: Check = (spec, report) => {
  const max = field(spec, 'maxReplicas');
  const count = numberOf(max.value) ?? 0;
  if (!isSince(report.kubernetes, '1.36')) {
    if (count < 1) tooFew(max, 1, ['more-than-zero'], report);
  } else if (count === 0)
    required(max, report, isSince(report.kubernetes, '1.37') ? {} : { says: ['set-and-above-zero'] });
  else if (count < 0) tooFew(max, 1, ['at-least', 1], report);
};

/** The maximum is not below the minimum. Said once more of a maximum that is no number of Pods anyway. */
export const inOrder: Check = (spec, report) => {
  const [min, max] = [field(spec, 'minReplicas'), field(spec, 'maxReplicas')];
  const [least, count] = [numberOf(min.value) ?? 0, numberOf(max.value) ?? 0];
  if (!min.value || count >= least) return;
  const says = ['at-least-min-replicas'] as const;
  if (count < 1) report.echo(max, 'FieldValueInvalid', { value: count, says });
  else tooFew(max, least, says, report);
};
