import { numberOf } from '../../yaml/value.ts';
import { notNegative, required, text, tooMany, withBounds } from '../checks.ts';
import { readIndexList } from '../formats/index-list.ts';
import type { Report } from '../report.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { descend, enclosing, field, items, type Subject } from '../subject.ts';

const longestList = 64 * 1024;

/** What the Job is to complete. Without it the server breaks off before it says anything of the rules. */
const completionsOf = (subject: Subject): number => {
  const job = enclosing(subject, 'batch/v1.JobSpec');
  return (job && numberOf(field(job, 'completions').value)) ?? 0;
};

/** Judges the list and gives back how many indexes it names. */
function indexes(list: Subject, report: Report): number {
  const written = text(list);
  if (written.length > longestList) {
    const extras = { says: ['may-not-be-more-bytes', longestList] } as const;
    report.refuse(list, 'FieldValueTooLong', 'too-long', { field: 'succeededIndexes', max: longestList }, extras);
  }
  const completions = completionsOf(list);
  const read = readIndexList(written, completions);
  if ('total' in read) return read.total;
  const args = { field: 'succeededIndexes', value: written, fault: read.fault, max: completions - 1 };
  report.refuse(list, 'FieldValueInvalid', 'bad-number-list', args, { says: ['indexes-unreadable', ...read.says] });
  return 0;
}

function atMost(count: Subject, max: number, says: 'count-above-completions' | 'count-above-indexes', report: Report) {
  if ((numberOf(count.value) ?? 0) <= max) return;
  const args = withBounds({ field: 'succeededCount', value: text(count), min: 0, max });
  report.refuse(count, 'FieldValueInvalid', 'number-out-of-bounds', args, { says: [says, max] });
}

/** Source: `validateSuccessPolicyRule` in pkg/apis/batch/validation/validation.go. */
const rule: Check = (subject, report) => {
  const [count, list] = [field(subject, 'succeededCount'), field(subject, 'succeededIndexes')];
  if (!count.value && !list.value) required(subject, report, { says: ['count-or-indexes'] });
  const total = list.value ? indexes(list, report) : 0;
  if (!count.value) return;
  notNegative(count, report);
  atMost(count, completionsOf(count), 'count-above-completions', report);
  if (list.value) atMost(count, total, 'count-above-indexes', report);
};

const successRule = rules('batch/v1.SuccessPolicyRule', (r) => [r.check(rule)]);
const mostRules = tooMany(20);

/** Source: `validateSuccessPolicy`, same file. */
const rulesOfIndexed = rules('batch/v1.SuccessPolicy', (r) => [
  r.check((policy, report) => {
    const list = field(policy, 'rules');
    if (isZero(list)) required(list, report, { says: ['success-rules-needed'] });
    mostRules(list, report);
    for (const each of items(list)) applyRules(successRule, each, report);
  }),
]);

/** Only a Job whose Pods have an index each can say which of them count. */
export const successPolicy: Check = (spec, report) => {
  const policy = descend(spec, 'successPolicy');
  if (!policy.value) return;
  if (text(field(spec, 'completionMode')) === 'Indexed') {
    applyRules(rulesOfIndexed, policy, report);
    return;
  }
  const args = { field: 'successPolicy', because: 'completionMode: NonIndexed' };
  report.refuse(policy, 'FieldValueInvalid', 'field-not-with-choice', args, { says: ['requires-indexed'] });
};
