import { z } from 'astro/zod';
import type { Condition } from '../goals/condition.ts';
import { closed } from './closed.ts';
import { conditionSchema } from './condition.ts';
import { distinct, id } from './words.ts';

const atLeastTwo = 'Expected two answers or more.';

/** A question that the engine answers: the right answer is the one whose statement it finds true of the example. */
export type PredictRow = {
  readonly id: string;
  readonly kind: 'predict';
  /** The folder under `examples/` that the question is about. */
  readonly example: string;
  readonly options: readonly { readonly id: string; readonly when: Condition }[];
};

/** A question of knowledge, which nothing can compute: its writer names the right answer. */
export type QuizRow = {
  readonly id: string;
  readonly kind: 'quiz';
  readonly options: readonly string[];
  readonly right: string;
};

/** How each kind of question is written. */
const rows: { readonly predict: z.ZodType<PredictRow>; readonly quiz: z.ZodType<QuizRow> } = {
  predict: closed({
    id,
    kind: z.literal('predict'),
    example: id,
    options: distinct(closed({ id, when: conditionSchema }), (option) => option.id).min(2, atLeastTwo),
  }),
  quiz: closed({ id, kind: z.literal('quiz'), options: distinct(id).min(2, atLeastTwo), right: id }).check(
    ({ value, issues }) => {
      if (!value.options || value.options.includes(value.right)) return;
      issues.push({
        code: 'custom',
        input: value,
        path: ['right'],
        params: { unknown: value.right, known: value.options },
      });
    },
  ),
};

/** The ways to ask. */
export const questionKinds = Object.keys(rows) as (keyof typeof rows)[];

const keys = ['id', 'kind', 'example', 'options', 'right'];

const questionSchema = z.record(z.string(), z.unknown()).transform((value, context): PredictRow | QuizRow => {
  const kind = questionKinds.find((each) => each === value['kind']);
  if (!kind) {
    const fault = (at: string, unknown: string, known: readonly string[]): void =>
      void context.issues.push({ code: 'custom', input: value, path: [at], params: { unknown, known } });
    const strangers = Object.keys(value).filter((key) => !keys.includes(key));
    for (const key of strangers) fault(key, key, keys);
    if (strangers.length === 0) fault('kind', typeof value['kind'] === 'string' ? value['kind'] : '', questionKinds);
    return z.NEVER;
  }
  const read = rows[kind].safeParse(value);
  for (const issue of read.error?.issues ?? []) context.issues.push({ ...issue, input: value } as never);
  return read.data ?? z.NEVER;
});

/** `questions.yaml`: ids and what each answer claims, without words. */
export const questionsSchema = distinct(questionSchema, (question) => question.id);

export type QuestionsFile = readonly (PredictRow | QuizRow)[];
