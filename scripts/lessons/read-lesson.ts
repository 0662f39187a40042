import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Language } from '../../src/i18n/languages.ts';
import type { Example, Lesson, Question } from '../../src/lessons/lesson.ts';
import type { ProseHead } from '../../src/lessons/schema/prose.ts';
import { lessonSchema } from '../../src/lessons/schema/lesson.ts';
import { questionsSchema, type QuestionsFile } from '../../src/lessons/schema/questions.ts';
import { didYouMean } from '../content/nearest.ts';
import { answerLabQuestion } from './answer-lab-question.ts';
import { answerQuestion } from './answer-question.ts';
import { unknownCodes } from './finding-codes.ts';
import { entriesOf, readManifests, withoutMarks, type MarkedFile } from './folder.ts';
import { linesOf } from './places.ts';
import { readLabs, type LabFolder } from './read-lab.ts';
import { readPictures } from './read-picture.ts';
import { readRecordings } from './read-recordings.ts';
import { readExercise, type ExerciseFolder } from './read-exercise.ts';
import { readProse, type Prose } from './read-prose.ts';
import { readChecked, type Checked, type Report } from './report.ts';

/** A lesson with what its tests need besides: the marks of its examples and the attempts of its exercises. */
export type LessonFolder = Omit<Lesson, 'exercises' | 'labs'> & {
  readonly file: string;
  readonly labs: { readonly [name: string]: LabFolder };
  readonly markedExamples: { readonly [name: string]: readonly MarkedFile[] };
  readonly exercises: readonly ExerciseFolder[];
};

/** Reads a lesson's folder and checks that everything in it fits together. `path` is absolute, `folder` its name under the lessons. */
export function readLesson(
  path: string,
  folder: string,
  part: string,
  base: string,
  terms: readonly string[],
  report: Report,
): LessonFolder | undefined {
  const checked = readChecked(join(path, 'lesson.yaml'), lessonSchema, base, report);
  const prose = readProse(path, base, report);
  const questions = readQuestions(path, base, report);
  if (!checked) return undefined;
  const { value, document } = checked;
  const name = folder.split('/').at(-1)!;
  if (name.replace(/^\d+-/, '') !== value.id) {
    report(
      document.file,
      document.lineOf(['id']),
      `The id is "${value.id}", the folder is "${name}": name the folder "<number>-${value.id}".`,
    );
  }

  const markedExamples = Object.fromEntries(
    entriesOf(join(path, 'examples'), 'folder').map((each) => [each, readManifests(join(path, 'examples', each))]),
  );
  const exercises = entriesOf(join(path, 'exercises'), 'folder').flatMap(
    (id) => readExercise(join(path, 'exercises', id), id, base, report) ?? [],
  );
  const pictures = readPictures(path, base, report);
  const labs = readLabs(path, base, report);
  const known: Known = {
    Example: Object.keys(markedExamples),
    Predict: idsOf('predict', questions),
    Explore: idsOf('explore', questions),
    Lab: Object.keys(labs),
    Quiz: idsOf('quiz', questions),
    Picture: Object.keys(pictures),
    Exercise: exercises.map(({ id }) => id),
  };
  for (const each of prose.values()) {
    checkUses(each, known, questions?.value ?? [], report);
    checkParts(each, pictures, report);
    checkTerms(each, terms, report);
  }
  const examples = Object.fromEntries(
    Object.entries(markedExamples).map(([each, files]) => [
      each,
      { files: withoutMarks(files), places: placesOf(each, files, prose, report) },
    ]),
  );
  const recordings = readRecordings([...prose.values()], base, report);
  const heads: Partial<Record<Language, ProseHead>> = {};
  for (const [language, { head }] of prose) heads[language] = head;
  return {
    ...value,
    folder,
    part,
    heads,
    file: relative(base, join(path, 'lesson.yaml')).split(sep).join('/'),
    markedExamples,
    examples,
    pictures,
    recordings,
    labs,
    questions: questions ? answers(questions, { examples, labs }, value, report) : [],
    exercises,
  };
}

function idsOf(kind: QuestionsFile[number]['kind'], questions: Checked<QuestionsFile> | undefined): readonly string[] {
  return questions?.value.filter((question) => question.kind === kind).map(({ id }) => id) ?? [];
}

function readQuestions(path: string, base: string, report: Report): Checked<QuestionsFile> | undefined {
  const file = join(path, 'questions.yaml');
  return existsSync(file) ? readChecked(file, questionsSchema, base, report) : undefined;
}

/** What the prose may name: what each of these components shows. */
type Known = { readonly [name in keyof typeof naming]: readonly string[] };

const naming = {
  Example: 'name',
  Predict: 'question',
  Explore: 'question',
  Quiz: 'question',
  Picture: 'name',
  Lab: 'name',
  Exercise: 'id',
} as const;

/** Everything that the prose names exists, everything that exists is named, and each question has words for its answers. */
function checkUses({ file, components }: Prose, known: Known, questions: QuestionsFile, report: Report): void {
  for (const [name, names] of Object.entries(known) as [keyof Known, readonly string[]][]) {
    const used = components.filter((each) => each.name === name);
    for (const { line, attributes } of used) {
      const word = attributes.get(naming[name]) ?? '';
      if (!names.includes(word))
        report(
          file,
          line,
          `<${name}> names "${word}", which is not there.${didYouMean(word, names)} There are ${names.join(', ')}.`,
        );
    }
    for (const each of names) {
      const shown =
        name === 'Example' && questions.some((question) => question.kind === 'predict' && question.example === each);
      if (shown || used.some(({ attributes }) => attributes.get(naming[name]) === each)) continue;
      report(file, 1, `Nothing shows "${each}": write <${name} ${naming[name]}="${each}">.`);
    }
  }
  const ids = components.flatMap(({ name, attributes, line }) =>
    name === 'Section' ? [{ id: attributes.get('id'), line }] : [],
  );
  ids.forEach(({ id, line }, index) => {
    if (ids.findIndex((each) => each.id === id) < index) report(file, line, `The id "${id}" stands here twice.`);
  });
  components.forEach((component, index) => {
    const question =
      (component.name === 'Predict' || component.name === 'Explore' || component.name === 'Quiz') &&
      questions.find(({ id }) => id === component.attributes.get('question'));
    if (!question) return;
    const wanted = question.options.map((option) => (typeof option === 'string' ? option : option.id));
    const options = components.filter(({ name, parent }) => name === 'Option' && parent === index);
    for (const id of wanted) {
      if (options.some(({ attributes }) => attributes.get('id') === id)) continue;
      report(file, component.line, `The answer "${id}" has no words: write <Option id="${id}">.`);
    }
    for (const { attributes, line } of options) {
      const id = attributes.get('id') ?? '';
      if (!wanted.includes(id)) report(file, line, `The question has no answer "${id}".${didYouMean(id, wanted)}`);
    }
  });
}

/** Every part of a picture has a label and a description, and nothing else has. */
function checkParts({ file, components }: Prose, pictures: Lesson['pictures'], report: Report): void {
  components.forEach((component, index) => {
    const picture = component.name === 'Picture' ? pictures[component.attributes.get('name') ?? ''] : undefined;
    if (!picture) return;
    const parts = components.filter(({ name, parent }) => name === 'Part' && parent === index);
    const ids = parts.map(({ attributes }) => attributes.get('id') ?? '');
    for (const id of picture.parts) {
      if (!ids.includes(id))
        report(file, component.line, `The part "${id}" has no words: write <Part id="${id}" label="...">.`);
    }
    for (const { attributes, line } of parts) {
      const id = attributes.get('id') ?? '';
      if (!picture.parts.includes(id))
        report(file, line, `The picture has no part "${id}".${didYouMean(id, picture.parts)}`);
    }
  });
}

/** Every term that the prose explains stands in the glossary. */
function checkTerms({ file, components }: Prose, terms: readonly string[], report: Report): void {
  for (const { name, attributes, line } of components) {
    const id = attributes.get('id') ?? '';
    if (name === 'Term' && !terms.includes(id))
      report(file, line, `The glossary has no term "${id}".${didYouMean(id, terms)}`);
  }
}

/** The lines of every place that a call-out of any language is bound to. */
function placesOf(
  name: string,
  files: readonly MarkedFile[],
  prose: ReadonlyMap<Language, Prose>,
  report: Report,
): Example['places'] {
  const places: Record<string, Example['places'][string]> = {};
  for (const { file, components } of prose.values()) {
    for (const { name: component, attributes, parent, line } of components) {
      const example = parent === undefined ? undefined : components[parent];
      if (component !== 'Callout' || example?.attributes.get('name') !== name) continue;
      const at = attributes.get('at') ?? '';
      const lines = linesOf(at, files);
      if (typeof lines === 'string') report(file, line, lines);
      else places[at] = lines;
    }
  }
  return places;
}

function answers(
  checked: Checked<QuestionsFile>,
  { examples, labs }: Pick<LessonFolder, 'examples' | 'labs'>,
  lesson: Pick<Lesson, 'kubernetes' | 'cluster'>,
  report: Report,
): Question[] {
  const { value, document } = checked;
  return value.flatMap((question, index): Question[] => {
    if (question.kind === 'quiz') return [question];
    if (question.kind === 'explore') {
      const answered = answerLabQuestion(question, labs, checked, index, report);
      return answered ? [answered] : [];
    }
    for (const text of unknownCodes(question.options.map(({ when }) => when)))
      report(document.file, document.lineOf([index]), text);
    const example = examples[question.example];
    const known = Object.keys(examples);
    const answer = example
      ? answerQuestion(question, example, lesson)
      : `There is no example "${question.example}".${didYouMean(question.example, known)} There are ${known.join(', ')}.`;
    if (typeof answer !== 'string') return [answer];
    report(document.file, document.lineOf([index, 'example']), answer);
    return [];
  });
}
