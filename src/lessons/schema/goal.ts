import type { z } from 'astro/zod';
import type { Goal } from '../goals/condition.ts';
import { goalSchema } from './condition.ts';
import { distinct, id } from './words.ts';

/** The goals of an exercise, in the order in which they are best worked on. */
export const goalsSchema = distinct(
  goalSchema.check((context) => {
    const read = id.safeParse(context.value.id);
    if (read.success) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      path: ['id'],
      message: `Expected an id for the goal. ${read.error.issues[0]!.message}`,
    });
  }) as unknown as z.ZodType<Goal>,
  (goal) => goal.id,
).min(1, 'Expected at least one goal.');
