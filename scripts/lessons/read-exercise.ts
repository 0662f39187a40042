import { join } from 'node:path';
import { z } from 'astro/zod';
import { languages, sourceLanguage, type Language } from '../../src/i18n/languages.ts';
import { labNames, type LabName } from '../../src/labs/labs.ts';
import type { ExerciseBase, ExerciseBench, Target } from '../../src/lessons/lesson.ts';
import {
  exerciseSchema,
  exerciseWordsSchema,
  labExerciseSchema,
  type ExerciseWords,
} from '../../src/lessons/schema/exercise.ts';
import { namedLabSchema } from '../../src/lessons/schema/lab.ts';
import { didYouMean } from '../content/nearest.ts';
import { readDocument } from '../content/read-document.ts';
import { unknownCodes } from './finding-codes.ts';
import { entriesOf, readManifests, readTree, withoutMarks, type MarkedFile } from './folder.ts';
import { loadedLabs } from './loaded-labs.ts';
import { check, readChecked, type Checked, type Report } from './report.ts';

/** A try at an exercise that lies beside it: the files as they are then, and the goals that it misses. */
export type Attempt = {
  readonly name: string;
  readonly files: readonly MarkedFile[];
  readonly misses: readonly string[];
};

/** An exercise with everything that its tests replay. */
export type ExerciseFolder = Omit<ExerciseBase, 'solution'> &
  ExerciseBench & {
    readonly drawing?: Target['freedom'] | undefined;
    readonly startAttempt: Attempt;
    readonly solution: Attempt;
    readonly right: readonly Attempt[];
    readonly wrong: readonly Attempt[];
  };

/** Reads `exercises/<id>/` of a lesson. */
export function readExercise(path: string, id: string, base: string, report: Report): ExerciseFolder | undefined {
  const file = (name: string): string => join(path, name);
  const checked = readFile(file('exercise.yaml'), base, report);
  if (!checked) return undefined;
  const { value, document } = checked;
  const say = (at: (string | number)[], text: string): void => report(document.file, document.lineOf(at), text);

  // What a lab makes of a file is not marked in it: any file may be its, and `#` may mean anything there.
  const readFiles = value.lab
    ? (folder: string): MarkedFile[] => readTree(folder).map((each) => ({ ...each, marks: [] }))
    : readManifests;
  const start = readFiles(file('start'));
  const names = start.map(({ name }) => name);
  if (start.length === 0) say([], 'The folder "start" holds no file: write what the learner begins with.');
  value.readonly.forEach((name, index) => {
    if (!names.includes(name))
      say(['readonly', index], `start/ has no "${name}".${didYouMean(name, names)} It has ${names.join(', ')}.`);
  });

  if (!value.lab) {
    value.goals.forEach((goal, index) => {
      for (const text of unknownCodes([goal])) say(['goals', index], text);
    });
  }
  const goals = value.goals.map((goal) => goal.id);
  const checkGoals = (at: (string | number)[], misses: readonly string[]): void =>
    misses.forEach((goal, index) => {
      if (goals.includes(goal)) return;
      say([...at, index], `There is no goal "${goal}".${didYouMean(goal, goals)} There are ${goals.join(', ')}.`);
    });
  checkGoals(['start', 'misses'], value.start.misses);

  const attempt = (name: string, misses: readonly string[]): Attempt => {
    const changed = readFiles(file(name));
    for (const each of changed) {
      const fixed = value.readonly.includes(each.name) ? start.find((other) => other.name === each.name) : undefined;
      if (fixed && fixed.text !== each.text)
        say(['readonly'], `${name}/${each.name} changes a file that the learner cannot change.`);
    }
    if (changed.length === 0) say([], `The folder "${name}" holds no file: write those that differ from start/.`);
    // The marks of start/ belong to the start: an attempt that still shows one of its findings brings the file along, marked.
    const files = start.map((each) => changed.find((other) => other.name === each.name) ?? { ...each, marks: [] });
    const added = changed.filter((each) => !names.includes(each.name));
    for (const each of value.lab ? added : [])
      say([], `${name}/${each.name} is not among the files of start/: a learner changes files and adds none.`);
    return { name, files: [...files, ...added], misses };
  };
  const solution = attempt('solution', []);
  if (!value.lab && value.drawing && value.kind !== 'build')
    say(['drawing'], 'Only an exercise of the kind "build" shows the drawing that it is to become.');
  if (value.kind === 'order') {
    const linesOf = (files: readonly MarkedFile[]): string =>
      files
        .flatMap(({ text }) =>
          text
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        )
        .sort()
        .join('\n');
    if (linesOf(start) !== linesOf(solution.files))
      say(
        ['kind'],
        'To be put in order, start/ and solution/ must hold the same lines, each in its own order and depth.',
      );
  }
  const wrongFolders = entriesOf(file('wrong'), 'folder');
  for (const name of wrongFolders) {
    if (!value.wrong[name]) say(['wrong'], `wrong/${name} is not declared: say which goals it misses.`);
  }
  for (const [name, { misses }] of Object.entries(value.wrong)) {
    if (!wrongFolders.includes(name))
      say(['wrong', name], `There is no folder "wrong/${name}".${didYouMean(name, wrongFolders)}`);
    checkGoals(['wrong', name, 'misses'], misses);
  }

  return {
    id,
    kind: value.kind,
    readonly: value.readonly,
    ...(value.lab ? { lab: value.lab, goals: value.goals } : { goals: value.goals, drawing: value.drawing }),
    start: withoutMarks(start),
    words: readWords(path, checked, goals, base, report),
    startAttempt: { name: 'start', files: start, misses: value.start.misses },
    solution,
    right: entriesOf(file('right'), 'folder').map((name) => attempt(`right/${name}`, [])),
    wrong: wrongFolders.map((name) => attempt(`wrong/${name}`, value.wrong[name]?.misses ?? [])),
  };
}

/** `exercise.yaml`. Where it names a lab, the lab says how its configuration and its goals are written. */
function readFile(path: string, base: string, report: Report) {
  const { document, problems } = readDocument(path, base);
  for (const problem of problems) report(problem.file, problem.line, problem.text);
  if (!document) return undefined;
  const { value } = document;
  if (typeof value !== 'object' || value === null || !('lab' in value)) return check(document, exerciseSchema, report);
  const named = check(document, z.looseObject({ lab: namedLabSchema(labNames) }), report);
  return named && check(document, labExerciseSchema(loadedLabs[named.value.lab.lab as LabName]), report);
}

/** The words of an exercise in every language that has them; each must speak of exactly the goals there are. */
function readWords(
  path: string,
  { document }: Checked<unknown>,
  goals: readonly string[],
  base: string,
  report: Report,
): Partial<Record<Language, ExerciseWords>> {
  const present = entriesOf(path, 'file');
  const words: Partial<Record<Language, ExerciseWords>> = {};
  for (const { id: language } of languages) {
    if (!present.includes(`${language}.yaml`)) {
      const text = `${language}.yaml is missing beside it${language === sourceLanguage ? '.' : ': English stands in.'}`;
      report(document.file, 1, text, language === sourceLanguage ? 'error' : 'warning');
      continue;
    }
    const checked = readChecked(join(path, `${language}.yaml`), exerciseWordsSchema, base, report);
    if (!checked) continue;
    const { value, document: own } = checked;
    for (const goal of Object.keys(value.goals)) {
      if (!goals.includes(goal))
        report(own.file, own.lineOf(['goals', goal]), `There is no goal "${goal}".${didYouMean(goal, goals)}`);
    }
    for (const goal of goals) {
      if (!value.goals[goal])
        report(own.file, own.lineOf(['goals']), `The goal "${goal}" has no words here: write "goal" and "next".`);
    }
    words[language] = value;
  }
  return words;
}
