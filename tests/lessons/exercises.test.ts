import { describe, expect, it } from 'vitest';
import { readCourse } from '../../scripts/lessons/read-course.ts';
import type { Attempt } from '../../scripts/lessons/read-exercise.ts';
import { withoutMarks } from '../../scripts/lessons/folder.ts';
import { analyze, type Analysis, type SourceFile } from '../../src/engine/index.ts';
import { lessonOptions } from '../../src/lessons/lesson-options.ts';
import { findingsOf, marksOf } from './findings-of.ts';
import { meaningOf } from './meaning-of.ts';
import { missesOf as missed } from './misses-of.ts';

const { lessons } = readCourse();

/** The same files without one document, for every document that the learner can change. */
function shortOfOne(files: readonly SourceFile[], fixed: readonly string[], analysis: Analysis): SourceFile[][] {
  return analysis.files.flatMap((file, index) =>
    fixed.includes(file.name)
      ? []
      : file.documents.map(({ at }) =>
          files.map((each, other) =>
            other === index ? { ...each, text: each.text.slice(0, at.start) + '\n' + each.text.slice(at.end) } : each,
          ),
        ),
  );
}

for (const lesson of lessons) {
  for (const exercise of lesson.exercises) {
    const missesOf = (files: readonly SourceFile[]): string[] => missed(files, exercise, lesson);

    describe(`${lesson.id}/${exercise.id}`, () => {
      const attempts: Attempt[] = [exercise.startAttempt, exercise.solution, ...exercise.right, ...exercise.wrong];

      it.each(attempts)('$name misses exactly the declared goals', ({ files, misses }) => {
        expect(missesOf(withoutMarks(files)).sort()).toEqual([...misses].sort());
      });

      it.each(exercise.lab ? [] : attempts)('$name shows exactly the marked findings', ({ files }) => {
        expect(findingsOf(withoutMarks(files), lesson)).toEqual(marksOf(files));
      });

      // Where lines are put in order, nobody changes a word, so nearly all that is right comes to the same.
      const enough = exercise.kind === 'order' ? 1 : 3;

      it('has enough right attempts and three wrong ones', () => {
        expect(exercise.right.length).toBeGreaterThanOrEqual(enough);
        expect(exercise.wrong.length).toBeGreaterThanOrEqual(3);
      });

      // Every goal is met by all of them: what differs is nothing that a goal fixes.
      it('has right attempts that differ in what they come to, not in spelling', () => {
        const meanings = exercise.right.map(({ files }) => meaningOf(withoutMarks(files), exercise, lesson));
        expect(meanings.every((meaning) => meaning.length > 0)).toBe(true);
        expect(new Set(meanings).size).toBeGreaterThanOrEqual(enough);
      });

      it('is not reached by empty files, alone or beside those that cannot be changed', () => {
        const empty = exercise.start.map((file) => ({ ...file, text: '' }));
        const beside = exercise.start.map((file) =>
          exercise.readonly.includes(file.name) ? file : { ...file, text: '' },
        );
        expect(missesOf([])).not.toEqual([]);
        expect(missesOf(empty)).not.toEqual([]);
        expect(missesOf(beside)).not.toEqual([]);
      });

      if (exercise.lab) {
        // In a lab a file is what a document is elsewhere, as far as the solution needs it at all.
        it('is not reached by a solution whose changes to one file are taken back', () => {
          const solution = withoutMarks(exercise.solution.files);
          const changed = solution.filter(({ text }, index) => text !== exercise.start[index]?.text);
          expect(changed.length).toBeGreaterThan(0);
          for (const { name } of changed) {
            const back = solution.map((file, index) => (file.name === name ? exercise.start[index]! : file));
            expect(missesOf(back)).not.toEqual([]);
          }
        });
        return;
      }

      it('is not reached by a solution short of any document', () => {
        const options = lessonOptions(lesson, exercise.goals);
        const solution = withoutMarks(exercise.solution.files);
        const shorter = shortOfOne(solution, exercise.readonly, analyze(solution, options));
        expect(shorter.length).toBeGreaterThan(0);
        for (const files of shorter) expect(missesOf(files)).not.toEqual([]);
      });
    });
  }
}
