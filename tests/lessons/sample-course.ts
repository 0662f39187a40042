import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemLine } from '../../scripts/content/problem.ts';
import { readCourse } from '../../scripts/lessons/read-course.ts';

const sample = fileURLToPath(new URL('sample/', import.meta.url));

/** Where the sample's lesson is, within its root. */
export const tiny = 'content/lessons/01-part/02-tiny';

/** The text of one of the lesson's files. */
export function textOf(file: string): string {
  return readFileSync(join(sample, tiny, file), 'utf8');
}

/** The errors of the sample course, after these files of its lesson have been replaced. `undefined` removes a file. */
export function errorsWith(changes: { readonly [file: string]: string | undefined }): string[] {
  const root = mkdtempSync(join(tmpdir(), 'drydock-lessons-'));
  try {
    cpSync(sample, root, { recursive: true });
    for (const [file, text] of Object.entries(changes)) {
      if (text === undefined) rmSync(join(root, tiny, file));
      else writeFileSync(join(root, tiny, file), text);
    }
    return readCourse(root)
      .problems.filter(({ severity }) => severity === 'error')
      .map(problemLine);
  } finally {
    rmSync(root, { recursive: true });
  }
}
