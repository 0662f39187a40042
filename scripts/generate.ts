/** `npm run generate`: makes what the build needs and the repository does not hold. */
import { join } from 'node:path';
import { problemLine } from './content/problem.ts';
import { root } from './content/read-document.ts';
import { syncFolder } from './generated-files.ts';
import { generateGlossary } from './glossary/generate-glossary.ts';
import { generateLessons } from './lessons/generate-lessons.ts';
import { generateMessages } from './messages/generate-messages.ts';
import { generateFindingPages, generateReference } from './reference/generate-reference.ts';

const generators = [
  { folder: 'src/i18n/generated', runs: [generateMessages, generateFindingPages] },
  { folder: 'src/lessons/generated', runs: [generateLessons, generateGlossary] },
  { folder: 'src/reference/generated', runs: [generateReference] },
];
/** Warnings must not push errors off the screen. */
const shownWarnings = 10;

let errors = 0;
for (const { folder, runs } of generators) {
  const made = runs.map((run) => run());
  const files = made.flatMap((each) => each.files);
  const problems = made.flatMap((each) => each.problems);
  syncFolder(join(root, folder), files);
  const faults = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  for (const problem of [...warnings.slice(0, shownWarnings), ...faults])
    process.stderr.write(`${problemLine(problem)}\n`);
  if (warnings.length > shownWarnings) {
    process.stderr.write(
      `and ${warnings.length - shownWarnings} more warnings; the tests in tests/content name them all.\n`,
    );
  }
  errors += faults.length;
}
if (errors > 0) {
  process.stderr.write(
    `${errors} ${errors === 1 ? 'error' : 'errors'} in the content: nothing can be built from it.\n`,
  );
  process.exitCode = 1;
}
