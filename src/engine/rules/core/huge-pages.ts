import { countOf } from '../../model/quantity-count.ts';
import { printQuantity } from '../../model/print-quantity.ts';
import { quantityOf } from '../../model/quantity.ts';
import { text } from '../checks.ts';
import type { Report } from '../report.ts';
import type { Subject } from '../subject.ts';

const prefix = 'hugepages-';
const one = 10n ** 9n;

export const isHugePages = (resource: string): boolean => resource.startsWith(prefix);

/** Huge pages come whole: 3Mi of pages of 2Mi cannot be. Source: `validateResourceQuantityHugePageValue` in core/validation. */
export function wholePages({ key, subject }: { key: string; subject: Subject }, report: Report): void {
  if (!isHugePages(key)) return;
  const page = quantityOf(key.slice(prefix.length));
  const isWhole = page !== undefined && page > 0n && page % one === 0n;
  if (isWhole && countOf(text(subject), 'whole') % (page / one) === 0n) return;
  const value = printQuantity(text(subject));
  const args = { field: key, value, fault: 'no-whole-pages' } as const;
  report.refuse(subject, 'FieldValueInvalid', 'bad-amount', args, { value, says: ['whole-pages', value, key] });
}
