import { lastStep, numberOf, text, withBounds } from '../checks.ts';
import type { Check } from '../rules.ts';

const most = 0o777;

/** The mode of a file, such as `0644`; 511 is `0777`. Source: `fileModeErrorMsg` in core/validation. */
export const fileMode: Check = (subject, report) => {
  const mode = numberOf(subject);
  if (mode >= 0 && mode <= most) return;
  const args = withBounds({ field: lastStep(subject), value: text(subject), min: 0, max: most });
  report.refuse(subject, 'FieldValueInvalid', 'number-out-of-bounds', args, { says: ['file-mode'] });
};
