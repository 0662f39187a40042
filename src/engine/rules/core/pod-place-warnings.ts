import { text } from '../checks.ts';
import { labelValueFaults } from '../formats/labels.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { descend, entries, field, items, pathOf, type Subject } from '../subject.ts';
import { warnOfNodeLabel, warnOfNodeTerm } from './node-label.ts';

/** Warns of labels of nodes that are out of use, wherever a Pod says on which nodes it may run. */
export function warnOfPlaces(spec: Subject, report: Report): void {
  for (const { key, keyAt, subject } of entries(field(spec, 'nodeSelector'))) {
    warnOfNodeLabel(subject.with({ at: keyAt }), key, pathOf(subject), false, report);
  }
  const affinity = descend(spec, 'affinity', 'nodeAffinity');
  const needed = field(affinity, 'requiredDuringSchedulingIgnoredDuringExecution');
  for (const term of items(field(needed, 'nodeSelectorTerms'))) warnOfNodeTerm(term, report);
  for (const wish of items(field(affinity, 'preferredDuringSchedulingIgnoredDuringExecution'))) {
    const term = field(wish, 'preference');
    warnOfNodeTerm(term, report);
    if (isSince(report.kubernetes, '1.33')) warnOfValues(term, report);
  }
}

/** No node can have a label with such a value, and a wish is not refused for it. */
function warnOfValues(term: Subject, report: Report): void {
  for (const expression of items(field(term, 'matchExpressions'))) {
    for (const value of items(field(expression, 'values'))) {
      for (const { fault, says } of labelValueFaults(text(value), report.kubernetes)) {
        const args = { key: text(field(expression, 'key')), value: text(value), fault };
        report.warn(value, 'invalid-label-value', args, ['label-value-odd', pathOf(value), text(value), says]);
      }
    }
  }
}
