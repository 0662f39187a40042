import type { ServerSaying } from '../../server-text/texts.ts';
import { lastStep, required, text } from '../checks.ts';
import { dns1035Label } from '../formats/names.ts';
import type { Report } from '../report.ts';
import { items, type Subject } from '../subject.ts';

const understood = ['v1', 'v1beta1'];

/**
 * The versions of reviews that a webhook understands; the server has to speak one of them.
 * Source: `validateAdmissionReviewVersions` in pkg/apis/admissionregistration/validation/validation.go.
 */
export function reviewVersions(list: Subject, saysIfNone: ServerSaying | undefined, report: Report): void {
  const versions = items(list);
  if (versions.length === 0) {
    required(list, report, saysIfNone && { says: saysIfNone });
    return;
  }
  const seen = new Map<string, Subject>();
  for (const version of versions) {
    const first = seen.get(text(version));
    if (first) {
      const args = { field: lastStep(version), value: text(version), list: lastStep(list) };
      const related = [{ role: 'first-definition', at: first.at }] as const;
      report.refuse(version, 'FieldValueInvalid', 'duplicate-in-list', args, { says: ['duplicate-version'], related });
    } else {
      seen.set(text(version), version);
      dns1035Label(version, report);
    }
  }
  if (understood.some((version) => seen.has(version))) return;
  const args = { field: lastStep(list), value: versions.map(text).join(', '), allowed: understood.join(', ') };
  const says = ['include-one-of', understood.join(', ')] as const;
  report.refuse(list, 'FieldValueInvalid', 'value-not-supported', args, { says });
}
