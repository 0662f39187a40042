import type { MarkedFile } from '../../scripts/lessons/folder.ts';
import { analyze, type SourceFile } from '../../src/engine/index.ts';
import type { Lesson } from '../../src/lessons/lesson.ts';
import { lessonOptions } from '../../src/lessons/lesson-options.ts';
import { lineIndex } from '../../src/text/line-index.ts';

/** The findings of a set of files, each as "file:line code", in the order of the text. */
export function findingsOf(files: readonly SourceFile[], lesson: Pick<Lesson, 'kubernetes' | 'cluster'>): string[] {
  const analysis = analyze(files, lessonOptions(lesson));
  return analysis.files
    .flatMap(({ name, documents }, index) => {
      const { positionAt } = lineIndex(files[index]!.text);
      return documents.flatMap(({ at, findings }) =>
        findings.map((finding) => `${name}:${positionAt(at.start + finding.at.start).line} ${finding.code}`),
      );
    })
    .sort();
}

/** The findings that the writer marked, in the same form. */
export function marksOf(files: readonly MarkedFile[]): string[] {
  return files.flatMap(({ name, marks }) => marks.map(({ line, code }) => `${name}:${line} ${code}`)).sort();
}
