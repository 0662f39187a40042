import { text } from '../checks.ts';
import type { Check } from '../rules.ts';

/** A path that does not leave the directory it starts in. Source: `validatePathNoBacksteps` in core/validation. */
export const noStepsBack: Check = (subject, report) => {
  const path = text(subject);
  if (!path.split('/').includes('..')) return;
  const args = { path, part: '..' };
  report.refuse(subject, 'FieldValueInvalid', 'path-not-clean', args, { says: ['must-not-contain', '..'] });
};

/** A path from the root, an absent one being none. */
export const absolutePath: Check = (subject, report) => {
  const path = text(subject);
  if (path.startsWith('/')) return;
  report.refuse(subject, 'FieldValueInvalid', 'path-not-absolute', { path }, { value: path, says: ['absolute-path'] });
};

/** Whether a path is another way to write the root, such as `/a/..`. Go's `path.Clean`. */
export function isRoot(path: string): boolean {
  if (!path.startsWith('/')) return false;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.length === 0;
}
