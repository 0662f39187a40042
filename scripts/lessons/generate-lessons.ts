import type { Course, Lesson } from '../../src/lessons/lesson.ts';
import type { Problem } from '../content/problem.ts';
import { root } from '../content/read-document.ts';
import type { GeneratedFile } from '../generated-files.ts';
import { withoutMarks } from './folder.ts';
import { readCourse } from './read-course.ts';
import type { LessonFolder } from './read-lesson.ts';
import { targetOf } from './target-of.ts';
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

function publish({ file: _file, markedExamples: _marked, labs, exercises, ...lesson }: LessonFolder): Lesson {
  return {
    ...lesson,
    labs: Object.fromEntries(Object.entries(labs).map(([name, { after: _after, ...lab }]) => [name, lab])),
    exercises: exercises.map(
      ({ startAttempt: _start, right: _right, wrong: _wrong, solution, drawing, ...exercise }) => ({
        ...exercise,
        solution: withoutMarks(solution.files),
        ...(!exercise.lab &&
          exercise.kind === 'build' && { target: targetOf(lesson, withoutMarks(solution.files), drawing) }),
      }),
    ),
  };
}
