import { numberOf } from '../../yaml/value.ts';
import { lastStep, required, supported, text, withBounds } from '../checks.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { Report } from '../report.ts';
import type { Check } from '../rules.ts';
import { field, type Subject } from '../subject.ts';

const manyCompletions = 100_000;
const mostParallel = 100_000;
const mostFailed = 100_000;
/** Bounds beyond `manyCompletions` where each index has a limit of its own. */
const fewer = 10_000;

/** Refuses a number that is written and above `max`. */
function atMost(subject: Subject, max: number, says: ServerSaying, report: Report): void {
  if (!subject.value || (numberOf(subject.value) ?? 0) <= max) return;
  const args = withBounds({ field: lastStep(subject), value: text(subject), min: 0, max });
  report.refuse(subject, 'FieldValueInvalid', 'number-out-of-bounds', args, { says });
}

/** What an indexed Job needs and how far it may go: the lists of its indexes are kept in its status. */
function indexed(spec: Subject, report: Report): void {
  const [completions, parallelism] = [field(spec, 'completions'), field(spec, 'parallelism')];
  const failed = field(spec, 'maxFailedIndexes');
  const count = numberOf(completions.value) ?? 0;
  if (!completions.value) required(completions, report, { says: ['when-indexed'] });
  atMost(parallelism, mostParallel, ['at-most-when-indexed', mostParallel], report);
  if (completions.value) atMost(failed, count, ['at-most-completions'], report);
  atMost(failed, mostFailed, ['at-most', mostFailed], report);
  if (count <= manyCompletions || !field(spec, 'backoffLimitPerIndex').value) return;
  if (!failed.value) required(failed, report, { says: ['needed-above-completions', manyCompletions] });
  const says = ['at-most-above-completions', fewer, manyCompletions] as const;
  atMost(parallelism, fewer, says, report);
  atMost(failed, fewer, says, report);
}

const known = supported('NonIndexed', 'Indexed');

/** Source: the middle of `validateJobSpec` in pkg/apis/batch/validation/validation.go. */
export const completionMode: Check = (spec, report) => {
  const mode = field(spec, 'completionMode');
  if (mode.value) known(mode, report);
  if (text(mode) === 'Indexed') indexed(spec, report);
  if (mode.value && text(mode) !== 'NonIndexed') return;
  for (const name of ['backoffLimitPerIndex', 'maxFailedIndexes']) {
    const only = field(spec, name);
    if (!only.value) continue;
    const args = { field: name, because: 'completionMode: NonIndexed' };
    report.refuse(only, 'FieldValueInvalid', 'field-not-with-choice', args, { says: ['requires-indexed'] });
  }
};
