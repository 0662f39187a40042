import type { z } from 'astro/zod';
import { closed, oneOf } from './closed.ts';
import { conditionSchema } from './condition.ts';
import { distinct, id } from './words.ts';

/** The ways to ask. */
export const questionKinds = ['predict'] as const;

/**
 * `questions.yaml`: ids and what each answer claims, without words. Which answer is right is never written down:
 * it is the one whose statement the engine finds true of the example.
 */
export const questionsSchema = distinct(
  closed({
    id,
    kind: oneOf(questionKinds),
    /** The folder under `examples/` that the question is about. */
    example: id,
    options: distinct(closed({ id, when: conditionSchema }), (option) => option.id).min(
      2,
      'Expected two answers or more.',
    ),
  }),
  (question) => question.id,
);

export type QuestionsFile = z.output<typeof questionsSchema>;
