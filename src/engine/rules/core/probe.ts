import { notNegative, numberOf, text, withBounds } from '../checks.ts';
import { rules, type Check, type RuleSet } from '../rules.ts';
import { field } from '../subject.ts';
import { keySpan } from './key-span.ts';
import { probeHandler } from './handler.ts';

const graceAboveZero: Check = (seconds, report) => {
  if (numberOf(seconds) > 0) return;
  const args = withBounds({
    field: 'terminationGracePeriodSeconds',
    value: text(seconds),
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
  });
  report.refuse(seconds, 'FieldValueInvalid', 'number-out-of-bounds', args, { says: ['above-zero'] });
};

/** A container that has failed must succeed only once to be well again. */
const oneSuccess: Check = (probe, report) => {
  const count = field(probe, 'successThreshold');
  if (numberOf(count) === 1) return;
  const args = withBounds({ field: 'successThreshold', value: text(count), min: 1, max: 1 });
  report.refuse(count, 'FieldValueInvalid', 'number-out-of-bounds', args, { says: ['must-be-one'] });
};

/** Nothing is ended for not being ready. */
const noGrace: Check = (probe, report) => {
  const grace = field(probe, 'terminationGracePeriodSeconds');
  if (!grace.value) return;
  const args = { field: 'terminationGracePeriodSeconds', place: 'readiness-probe' } as const;
  report.refuse(grace, 'FieldValueInvalid', 'field-in-wrong-place', args, {
    at: keySpan(grace),
    says: ['grace-not-for-readiness'],
  });
};

/** Source: `validateProbe` in pkg/apis/core/validation/validation.go; the last row is that of the kind of probe. */
const probe = (last: Check): RuleSet =>
  rules('core/v1.Probe', (r) => [
    r.check(probeHandler),
    r.always('initialDelaySeconds', notNegative),
    r.always('timeoutSeconds', notNegative),
    r.always('periodSeconds', notNegative),
    r.always('successThreshold', notNegative),
    r.always('failureThreshold', notNegative),
    r.optional('terminationGracePeriodSeconds', graceAboveZero),
    r.check(last),
  ]);

export const livenessProbe = probe(oneSuccess);
export const readinessProbe = probe(noGrace);
export const startupProbe = probe(oneSuccess);
