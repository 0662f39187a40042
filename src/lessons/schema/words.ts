import { z } from 'astro/zod';

/** A name that stays: it goes into addresses, into what the browser keeps, and between the languages. */
export const id = z
  .string('Expected an id.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected small letters, digits and hyphens, such as "labels-selectors".');

/** A sentence or a paragraph. Words between backticks are shown as code. */
export const text = z.string('Expected a sentence.').trim().min(1, 'Expected a sentence.');

/** A list in which nothing stands twice. */
export function distinct<T extends z.core.$ZodType>(
  item: T,
  key: (value: z.output<T>) => unknown = (value) => value,
): z.ZodArray<T> {
  return z.array(item).check((context) => {
    const seen = new Set<unknown>();
    context.value.forEach((value, index) => {
      if (seen.has(key(value))) {
        context.issues.push({
          code: 'custom',
          input: value,
          path: [index],
          message: `"${String(key(value))}" stands here twice.`,
        });
      }
      seen.add(key(value));
    });
  });
}
