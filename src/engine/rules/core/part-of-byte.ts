import { printQuantity } from '../../model/print-quantity.ts';
import { quantityOf } from '../../model/quantity.ts';
import { text } from '../checks.ts';
import type { Report } from '../report.ts';
import { descend, entries, pathOf, type Subject } from '../subject.ts';

/** The server counts in thousandths here, rounded up; quantities are in billionths. */
const milli = 10n ** 6n;

/**
 * Warns of amounts in a map of resources that are no whole bytes: most often a unit was forgotten.
 * @param path of the map, where the server prints another one
 */
export function warnOfPartsOfBytes(
  amounts: Subject,
  resources: readonly string[],
  report: Report,
  path = pathOf(amounts),
): void {
  const written = entries(amounts);
  for (const resource of resources) {
    const amount = written.find(({ key }) => key === resource)?.subject;
    const value = amount && quantityOf(text(amount));
    if (!value || value < 0n || ((value + milli - 1n) / milli) % 1000n === 0n) continue;
    const args = { field: resource, value: text(amount), fault: 'part-of-byte' } as const;
    const says = ['fractional-bytes', `${path}[${resource}]`, printQuantity(text(amount))] as const;
    report.warn(amount, 'bad-amount', args, says);
  }
}

/**
 * What is warned of in the spec of a claim.
 * @param path of the spec, as the server prints it
 * Source: `GetWarningsForPersistentVolumeClaimSpec` in pkg/api/persistentvolumeclaim/util.go.
 */
export function warnOfClaim(spec: Subject, path: string, report: Report): void {
  for (const bound of ['requests', 'limits']) {
    warnOfPartsOfBytes(descend(spec, 'resources', bound), ['storage'], report, `${path}.resources.${bound}`);
  }
}
