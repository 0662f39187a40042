import { describe, expect, it } from 'vitest';
import { problemLine } from '../../scripts/content/problem.ts';
import { withoutMarks } from '../../scripts/lessons/folder.ts';
import { readCourse } from '../../scripts/lessons/read-course.ts';
import { languages } from '../../src/i18n/languages.ts';
import { findingsOf, marksOf } from './findings-of.ts';

const { parts, lessons, problems } = readCourse();

describe('the course', () => {
  it('has nothing to mend, in any language', () => expect(problems.map(problemLine)).toEqual([]));

  it('has lessons, each in a part', () => {
    expect(lessons.length).toBeGreaterThan(0);
    for (const { part } of lessons) expect(parts.map(({ id }) => id)).toContain(part);
  });

  it.each(lessons)('$id has a head and the words of every exercise in every language', ({ heads, exercises }) => {
    const all = languages.map(({ id }) => id);
    expect(Object.keys(heads)).toEqual(all);
    for (const { words } of exercises) expect(Object.keys(words)).toEqual(all);
  });

  const examples = lessons.flatMap((lesson) =>
    Object.entries(lesson.markedExamples).map(([name, files]) => ({ id: lesson.id, lesson, name, files })),
  );
  it.each(examples)('the example $id/$name shows exactly the marked findings', ({ lesson, files }) => {
    expect(findingsOf(withoutMarks(files), lesson)).toEqual(marksOf(files));
  });
});
