import { quantityOf } from '../../model/quantity.ts';
import { printQuantity } from '../../model/print-quantity.ts';
import { required, text } from '../checks.ts';
import { toleration } from '../core/toleration.ts';
import { label } from '../formats/labels.ts';
import { dnsLabel, nameFaults } from '../formats/names.ts';
import { amountOf } from '../formats/quantities.ts';
import { containerResourceName } from '../formats/resource-names.ts';
import { isSince } from '../../schema/release.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { entries, field, items, type Subject } from '../subject.ts';

/** The generated validation, since 1.37, counts bytes; before 1.36 no handler was a wrong one. */
const handler: Check = (subject, report) => {
  if (isZero(subject) && isSince(report.kubernetes, '1.36')) required(subject, report);
  else if (!isSince(report.kubernetes, '1.37')) dnsLabel(subject, report);
  else {
    for (const { fault, says } of nameFaults(text(subject), 'dns-label', 'bytes')) {
      const args = { field: 'handler', value: text(subject), format: 'dns-label', fault, max: 63 } as const;
      report.refuse(subject, 'FieldValueInvalid', 'invalid-name', args, { value: text(subject), says });
    }
  }
};

const isHugePages = (name: string): boolean => name.startsWith('hugepages-');

/** Huge pages come in whole pages. Source: `validateResourceQuantityHugePageValue`. */
const wholePages = (name: string, amount: Subject): boolean => {
  const [page, asked] = [quantityOf(name.slice('hugepages-'.length)), quantityOf(text(amount))];
  if (page === undefined || asked === undefined || page <= 0n) return false;
  return asked % page === 0n;
};

/**
 * What a Pod of this class needs beyond its containers, judged as the limits of a container, under that name.
 * Source: `ValidateContainerResourceRequirements` in pkg/apis/core/validation/validation.go.
 */
const overhead: Check = (subject, report) => {
  const limits = field(subject, 'podFixed').with({ step: 'limits' });
  const written = entries(limits);
  for (const entry of written) {
    containerResourceName(entry, report);
    amountOf(entry.key)(entry.subject, report);
    if (!isHugePages(entry.key) || wholePages(entry.key, entry.subject)) continue;
    const value = printQuantity(text(entry.subject));
    const args = { field: entry.key, value, fault: 'no-whole-pages' } as const;
    report.refuse(entry.subject, 'FieldValueInvalid', 'bad-amount', args, {
      value,
      says: ['whole-pages', value, entry.key],
    });
  }
  const huge = written.find(({ key }) => isHugePages(key));
  if (!huge || written.some(({ key }) => key === 'cpu' || key === 'memory')) return;
  const args = { field: huge.key, needs: 'cpu', fault: 'absent' } as const;
  report.refuse(subject, 'FieldValueForbidden', 'field-needs-another', args, {
    at: huge.keyAt,
    says: ['huge-pages-alone'],
  });
};

/** Two tolerations that differ in nothing but `tolerationSeconds` are one. */
const differ: Check = (list, report) => {
  const seen = new Map<string, Subject>();
  for (const each of items(list)) {
    const meaning = JSON.stringify(['key', 'operator', 'value', 'effect'].map((name) => text(field(each, name))));
    const first = seen.get(meaning);
    if (!first) seen.set(meaning, each);
    else {
      const args = { field: 'tolerations', value: text(field(each, 'key')), list: 'tolerations' };
      const related = [{ role: 'first-definition', at: first.at }] as const;
      report.refuse(each, 'FieldValueDuplicate', 'duplicate-in-list', args, { related });
    }
  }
};

/** Before 1.35 the server printed the name of the list twice. */
const tolerations: Check = (list, report) => {
  const printedList = isSince(report.kubernetes, '1.35') ? list : list.with({ parent: list });
  for (const each of items(printedList)) applyRules(toleration, each, report);
  differ(list, report);
};

const scheduling = rules('node/v1.Scheduling', (r) => [
  r.map('nodeSelector', label),
  r.optional('tolerations', tolerations),
]);

/** Source: `ValidateRuntimeClass` in pkg/apis/node/validation/validation.go. */
export const runtimeClass = rules('node/v1.RuntimeClass', (r) => [
  r.declared('1.37', r.always('handler', handler)),
  r.optional('overhead', overhead),
  r.pointer('scheduling', scheduling),
]);
