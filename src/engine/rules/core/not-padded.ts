import { lastStep, text } from '../checks.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { Check } from '../rules.ts';

/** What Go counts as white space, at either end of a text. */
const padding =
  /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g;

/** A text without blanks at its ends. */
export const notPadded =
  (says: ServerSaying): Check =>
  (subject, report) => {
    const value = text(subject);
    const bare = value.replace(padding, '');
    if (bare === value) return;
    const fixes = bare === '' ? [] : [{ id: 'replace-with', text: bare } as const];
    report.refuse(subject, 'FieldValueInvalid', 'text-padded', { field: lastStep(subject), value }, { says, fixes });
  };
