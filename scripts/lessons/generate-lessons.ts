import type { Course, Lesson } from '../../src/lessons/lesson.ts';
import type { Problem } from '../content/problem.ts';
import { root } from '../content/read-document.ts';
import type { GeneratedFile } from '../generated-files.ts';
import { withoutMarks } from './folder.ts';
import { readCourse } from './read-course.ts';
import type { LessonFolder } from './read-lesson.ts';
import { staleHeads } from './stale-heads.ts';

/** Compiles `content/lessons` to one module. Attempts stay out of it. */
export function generateLessons(base: string = root): { files: GeneratedFile[]; problems: Problem[] } {
  const { parts, lessons, problems } = readCourse(base);
  const course: Course = { parts, lessons: lessons.map(publish), stale: staleHeads(base) };
  const text = `// Generated from content/lessons by scripts/lessons/generate-lessons.ts; do not edit.
import type { Course } from '../lesson.ts';

export const course: Course = ${JSON.stringify(course, null, 2)};
`;
  return { files: [{ path: 'course.ts', text }], problems: [...problems] };
}

function publish({ file: _file, markedExamples: _marked, exercises, ...lesson }: LessonFolder): Lesson {
  return {
    ...lesson,
    exercises: exercises.map(({ id, kind, readonly, goals, start, solution, words }) => ({
      id,
      kind,
      readonly,
      goals,
      start,
      solution: withoutMarks(solution.files),
      words,
    })),
  };
}
