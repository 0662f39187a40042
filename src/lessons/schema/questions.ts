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

/**
 * A question that a lab answers: the right answer is the one whose statement is true of the lab as it begins, or of its
 * files as they are in `after/<after>/`. The statements are in the words of the lab.
 */
export type ExploreRow = {
  readonly id: string;
  readonly kind: 'explore';
  /** The folder under `labs/` that the question is about. */
  readonly lab: string;
  readonly after?: string | undefined;
  readonly options: readonly { readonly id: string; readonly when: unknown }[];
};

/** A question of knowledge, which nothing can compute: its writer names the right answer. */
export type QuizRow = {
  readonly id: string;
  readonly kind: 'quiz';
  readonly options: readonly string[];
  readonly right: string;
};

/** How each kind of question is written. */
const rows: {
  readonly predict: z.ZodType<PredictRow>;
  readonly explore: z.ZodType<ExploreRow>;
  readonly quiz: z.ZodType<QuizRow>;
} = {
  predict: closed({
    id,
    kind: z.literal('predict'),
    example: id,
    options: distinct(closed({ id, when: conditionSchema }), (option) => option.id).min(2, atLeastTwo),
  }),
  explore: closed({
    id,
    kind: z.literal('explore'),
    lab: id,
    after: id.optional(),
    // Which statements there are is known once the lab is.
    options: distinct(closed({ id, when: z.unknown() }), (option) => option.id).min(2, atLeastTwo),
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

const keys = ['id', 'kind', 'example', 'lab', 'after', 'options', 'right'];

const questionSchema = z
  .record(z.string(), z.unknown())
  .transform((value, context): PredictRow | ExploreRow | QuizRow => {
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

export type QuestionsFile = readonly (PredictRow | ExploreRow | QuizRow)[];
