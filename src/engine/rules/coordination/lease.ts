import { lastStep, notNegative, numberOf, text, withBounds } from '../checks.ts';
import { rules, type Check } from '../rules.ts';

const aboveZero: Check = (subject, report) => {
  const value = numberOf(subject);
  if (value > 0) return;
  const args = withBounds({ field: lastStep(subject), value: text(subject), min: 1, max: 2147483647 });
  report.refuse(subject, 'FieldValueInvalid', 'number-out-of-bounds', args, { value, says: ['greater-than', 0] });
};

/**
 * `strategy` and `preferredHolder` are dropped before they are judged: `CoordinatedLeaderElection` is off by default.
 * Source: `ValidateLeaseSpec` in pkg/apis/coordination/validation/validation.go.
 */
const leaseSpec = rules('coordination/v1.LeaseSpec', (r) => [
  r.optional('leaseDurationSeconds', aboveZero),
  r.optional('leaseTransitions', notNegative),
]);

export const lease = rules('coordination/v1.Lease', (r) => [r.struct('spec', leaseSpec)]);
