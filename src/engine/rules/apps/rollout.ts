import { nearest } from '../../../text/nearest.ts';
import { text } from '../checks.ts';
import type { Report } from '../report.ts';
import { field, type Subject } from '../subject.ts';

/** Refuses the type of a strategy; the server prints the whole strategy. Offers the nearest type that there is. */
export function refuseStrategy(strategy: Subject, allowed: readonly string[], report: Report): void {
  const type = field(strategy, 'type');
  const meant = nearest(text(type), allowed);
  const args = { field: 'type', value: text(type), allowed: allowed.join(', ') };
  report.refuse(strategy, 'FieldValueNotSupported', 'value-not-supported', args, {
    at: type.at,
    says: ['supported-values', ...allowed],
    fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
  });
}
