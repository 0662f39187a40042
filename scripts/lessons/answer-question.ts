import { analyze } from '../../src/engine/index.ts';
import { evaluate } from '../../src/lessons/goals/evaluate.ts';
import { lessonOptions } from '../../src/lessons/lesson-options.ts';
import type { Example, Lesson, Question } from '../../src/lessons/lesson.ts';
import type { PredictRow } from '../../src/lessons/schema/questions.ts';

/**
 * Lets the engine answer a question: the right option is the one whose statement is true of the example.
 * @returns a sentence for the writer where none or several are true
 */
export function answerQuestion(
  { id, kind, example, options }: PredictRow,
  { files }: Example,
  lesson: Pick<Lesson, 'kubernetes' | 'cluster'>,
): Question | string {
  const analysis = analyze(
    files,
    lessonOptions(
      lesson,
      options.map(({ when }) => when),
    ),
  );
  const right = options.filter(({ when }) => evaluate(when, analysis).met).map((option) => option.id);
  if (right.length !== 1) {
    const found = right.length === 0 ? 'none of the answers is' : `${right.join(' and ')} are`;
    return `The engine finds that ${found} true of the example "${example}": exactly one must be.`;
  }
  const findings = analysis.files.flatMap((file) => file.documents.flatMap((document) => document.findings));
  return { id, kind, example, options: options.map((option) => option.id), right: right[0]!, findings };
}
