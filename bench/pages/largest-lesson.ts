import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '../../src/i18n/languages.ts';
import { lessons } from '../../src/lessons/course.ts';
import { root } from '../paths.ts';

/** The folder of the built site. */
export const dist = join(root, 'dist');

const fileOf = (id: string, language: Language): string => join(dist, language, 'learn', id, 'index.html');
const sizeOf = (id: string): number =>
  languages.reduce((sum, { id: language }) => sum + statSync(`${fileOf(id, language)}.br`).size, 0);

/** The lesson whose pages are the largest as they are sent: what holds for it holds for the others. */
export const largestLesson = (): string =>
  lessons.map(({ id }) => ({ id, size: sizeOf(id) })).sort((a, b) => b.size - a.size)[0]!.id;

/** The built page of a lesson. */
export const lessonPage = (id: string, language: Language): string => readFileSync(fileOf(id, language), 'utf8');
