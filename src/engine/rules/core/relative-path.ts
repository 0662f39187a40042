import { text } from '../checks.ts';
import type { Check } from '../rules.ts';
import { noStepsBack } from './absolute-path.ts';

/** A path below a directory. Source: `validateLocalDescendingPath` in pkg/apis/core/validation/validation.go. */
export const relativePath: Check = (subject, report) => {
  const path = text(subject);
  if (path.startsWith('/')) {
    report.refuse(subject, 'FieldValueInvalid', 'path-not-relative', { path }, { says: ['relative-path'] });
  }
  noStepsBack(subject, report);
};

/** A path for a file that a volume holds; names that begin with two dots are its own. Source: `ValidateLocalNonReservedPath`. */
export const fileInVolume: Check = (subject, report) => {
  relativePath(subject, report);
  const path = text(subject);
  if (!path.startsWith('..') || path.startsWith('../')) return;
  report.refuse(
    subject,
    'FieldValueInvalid',
    'path-not-clean',
    { path, part: '..' },
    {
      says: ['must-not-start-with', '..'],
    },
  );
};
