import type { z } from 'astro/zod';
import type { Goal } from '../goals/condition.ts';
import { goalSchema } from './condition.ts';
import { distinct, id } from './words.ts';

/** The goals of an exercise, in the order in which they are best worked on. */
export function goalListOf<G extends { readonly id: string }>(
  goal: z.ZodType<Record<string, unknown>>,
): z.ZodType<readonly G[]> {
  return distinct(
    goal.check((context) => {
      const read = id.safeParse(context.value.id);
      if (read.success) return;
      context.issues.push({
        code: 'custom',
        input: context.value,
        path: ['id'],
        message: `Expected an id for the goal. ${read.error.issues[0]!.message}`,
      });
    }) as unknown as z.ZodType<G>,
    (each) => each.id,
  ).min(1, 'Expected at least one goal.');
}

/** Goals in the vocabulary of Kubernetes. */
export const goalsSchema = goalListOf<Goal>(goalSchema);
