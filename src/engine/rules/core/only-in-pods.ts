import { notNegative, text } from '../checks.ts';
import type { Check } from '../rules.ts';
import { descend, field, items } from '../subject.ts';

/** A token speaks for the Pod's account. Source: `validatePodMetadataAndSpec` in core/validation. */
export const tokensNeedAccount: Check = (spec, report) => {
  if (text(field(spec, 'serviceAccountName')) !== '') return;
  for (const volume of items(field(spec, 'volumes'))) {
    for (const source of items(descend(volume, 'projected', 'sources'))) {
      const token = field(source, 'serviceAccountToken');
      if (!token.value) continue;
      const args = { field: 'serviceAccountToken', needs: 'serviceAccountName', fault: 'absent' } as const;
      const shown = token.with({ value: undefined });
      report.refuse(shown, 'FieldValueForbidden', 'field-needs-another', args, { says: ['account-needed'] });
    }
  }
};

/** Since 1.37; a negative time became 1 among the defaults before. */
export const graceNotNegative: Check = (spec, report) => {
  const grace = field(spec, 'terminationGracePeriodSeconds');
  if (grace.value) notNegative(grace, report);
};
