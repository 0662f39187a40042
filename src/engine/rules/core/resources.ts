import { compareQuantities } from '../../model/quantity.ts';
import { text } from '../checks.ts';
import { rules } from '../rules.ts';
import { entries, field } from '../subject.ts';

/** A request must not be above its limit. Source: `ValidateContainerResourceRequirements`, same file as the Pod's. */
export const resourceRequirements = rules('core/v1.ResourceRequirements', (r) => [
  r.check((subject, report) => {
    const limits = field(subject, 'limits');
    for (const { key, subject: request } of entries(field(subject, 'requests'))) {
      const limit = field(limits, key);
      if (!limit.value) continue;
      const order = compareQuantities(text(request), text(limit));
      if (order === undefined || order <= 0) continue;
      const args = { resource: key, request: text(request), limit: text(limit) };
      report.refuse(field(subject, 'requests'), 'FieldValueInvalid', 'request-above-limit', args, {
        at: request.at,
        related: [{ role: 'declared-here', at: limit.at }],
      });
    }
  }),
]);
