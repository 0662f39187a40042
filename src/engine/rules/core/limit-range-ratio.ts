import { printQuantity } from '../../model/print-quantity.ts';
import { countOf } from '../../model/quantity-count.ts';
import { quantityOf } from '../../model/quantity.ts';
import { text, withBounds } from '../checks.ts';
import type { Report } from '../report.ts';
import type { Subject } from '../subject.ts';

const one = 10n ** 9n;
/** Above this the server counts in whole units (`resource.MaxMilliValue`). */
const mostInThousandths = (1n << 63n) / 1000n;

/** How many times a limit may be above its request: at least once, and no more than `max` allows over `min`. */
export function ratioFits(
  ratio: Subject | undefined,
  min: Subject | undefined,
  max: Subject | undefined,
  report: Report,
): void {
  const value = ratio && quantityOf(text(ratio));
  if (!ratio || value === undefined) return;
  const printed = printQuantity(text(ratio));
  if (value < one) {
    const args = withBounds({ field: 'maxLimitRequestRatio', value: printed, min: 1, max: Number.MAX_SAFE_INTEGER });
    const extras = { value: printed, says: ['ratio-below-one', printed] } as const;
    report.refuse(ratio, 'FieldValueInvalid', 'number-out-of-bounds', args, extras);
  }
  const [least, most] = [min && quantityOf(text(min)), max && quantityOf(text(max))];
  if (!min || !max || least === undefined || most === undefined) return;
  const texts = [text(ratio), text(min), text(max)];
  const isFine = texts.every((each) => countOf(each, 'whole') < mostInThousandths);
  const unit = isFine ? 'thousandths' : 'whole';
  const [times, lower, upper] = texts.map((each) => Number(countOf(each, unit)));
  const allowed = upper! / lower!;
  const asked = isFine ? times! / 1000 : times!;
  if (!(asked > allowed)) return;
  const args = {
    resource: lastKey(ratio),
    low: 'maxLimitRequestRatio',
    lowValue: printed,
    high: 'max/min',
    highValue: String(allowed),
  };
  report.refuse(ratio, 'FieldValueInvalid', 'limits-contradict', args, {
    value: printed,
    says: ['ratio-above', printed, allowed.toFixed(6)],
    related: [{ role: 'declared-here', at: max.at }],
  });
}

function lastKey({ step }: Subject): string {
  return typeof step === 'object' ? step.key : '';
}
