import { decide } from '../../src/labs/decide.ts';
import type { LabCondition } from '../../src/labs/lab.ts';
import type { Question } from '../../src/lessons/lesson.ts';
import { vocabularyOf } from '../../src/lessons/schema/condition.ts';
import type { ExploreRow } from '../../src/lessons/schema/questions.ts';
import { didYouMean } from '../content/nearest.ts';
import { loadedLabs } from './loaded-labs.ts';
import type { LabFolder } from './read-lab.ts';
import { checkPart, type Checked, type Report } from './report.ts';

/**
 * Lets a lab answer a question: the right option is the one whose statement is true of its state.
 * @param at where the question stands in its file
 * @returns nothing where there is something to mend, which is reported
 */
export function answerLabQuestion(
  { id, kind, lab, after, options }: ExploreRow,
  labs: { readonly [name: string]: LabFolder },
  { document }: Checked<unknown>,
  at: number,
  report: Report,
): Question | undefined {
  const say = (path: (string | number)[], text: string): undefined =>
    void report(document.file, document.lineOf([at, ...path]), text);
  const known = Object.keys(labs);
  const placed = labs[lab];
  if (!placed) return say(['lab'], `There is no lab "${lab}".${didYouMean(lab, known)} There are ${known.join(', ')}.`);
  const states = Object.keys(placed.after);
  if (after !== undefined && !placed.after[after])
    return say(['after'], `The lab has no folder "after/${after}".${didYouMean(after, states)}`);
  const { model, rows, rowSchemas } = loadedLabs[placed.lab];
  const vocabulary = vocabularyOf(rowSchemas);
  const read = options.map(({ when }, index) =>
    checkPart(document, when, vocabulary.condition, [at, 'options', index, 'when'], report),
  );
  if (read.includes(undefined)) return undefined;
  const state = model.compute(after === undefined ? placed.files : placed.after[after]!, placed.config as never);
  const right = options
    .filter((_, index) => decide(rows, read[index] as LabCondition, state).met)
    .map((each) => each.id);
  if (right.length !== 1) {
    const found = right.length === 0 ? 'none of the answers is' : `${right.join(' and ')} are`;
    return say(['lab'], `The lab finds that ${found} true: exactly one must be.`);
  }
  return { id, kind, lab, options: options.map((option) => option.id), right: right[0]! };
}
