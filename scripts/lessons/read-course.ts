import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../../src/lessons/lesson.ts';
import { partSchema } from '../../src/lessons/schema/part.ts';
import { didYouMean } from '../content/nearest.ts';
import type { Problem } from '../content/problem.ts';
import { root } from '../content/read-document.ts';
import { readGlossary } from '../glossary/read-glossary.ts';
import { entriesOf } from './folder.ts';
import { readLesson, type LessonFolder } from './read-lesson.ts';
import { collect, readChecked } from './report.ts';

/** Addresses below `/learn/` that are no lessons. */
const pageNames: readonly string[] = ['parts', 'progress', 'review'];

export type CourseFolders = {
  readonly parts: readonly Part[];
  readonly lessons: readonly LessonFolder[];
  readonly problems: readonly Problem[];
};

/** Reads `content/lessons`: parts and lessons in the order of their folders' names. */
export function readCourse(base: string = root): CourseFolders {
  const problems: Problem[] = [];
  const report = collect(problems);
  const parts: Part[] = [];
  const lessons: LessonFolder[] = [];
  const top = join(base, 'content/lessons');
  const terms = readGlossary().terms.map(({ id }) => id);
  for (const folder of entriesOf(top, 'folder')) {
    if (!existsSync(join(top, folder, 'part.yaml'))) {
      report(
        `content/lessons/${folder}/part.yaml`,
        1,
        'This file is missing: write the id of the part and its title in every language.',
      );
      continue;
    }
    const part = readChecked(join(top, folder, 'part.yaml'), partSchema, base, report);
    if (!part) continue;
    parts.push(part.value);
    for (const name of entriesOf(join(top, folder), 'folder')) {
      const lesson = readLesson(join(top, folder, name), `${folder}/${name}`, part.value.id, base, terms, report);
      if (lesson) lessons.push(lesson);
    }
  }
  const ids = lessons.map(({ id }) => id);
  const taken = new Set<string>();
  for (const { id, formerIds, prerequisites, file } of lessons) {
    for (const each of [id, ...formerIds]) {
      if (taken.has(each)) report(file, 1, `Another lesson has, or had, the id "${each}" already.`);
      taken.add(each);
    }
    if (pageNames.includes(id)) report(file, 1, `The id "${id}" is the address of another page of the course.`);
    for (const each of prerequisites) {
      if (!ids.includes(each)) report(file, 1, `prerequisites: there is no lesson "${each}".${didYouMean(each, ids)}`);
    }
  }
  return { parts, lessons, problems };
}
