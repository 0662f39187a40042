import { z } from 'astro/zod';

/**
 * An object that holds these keys and no others. Unlike with `z.strictObject`, a key too many is reported at its own
 * place, together with the keys that would have had a meaning, and also where a key is missing: a typing error is
 * both, and can be answered with a suggestion.
 */
export function closed<S extends z.core.$ZodLooseShape>(shape: S): z.ZodType<z.output<z.ZodObject<S>>> {
  const known = Object.keys(shape);
  const inner = z.looseObject(shape);
  return z.record(z.string(), z.unknown(), 'Expected keys and values.').transform((value, context) => {
    for (const unknown of Object.keys(value)) {
      if (known.includes(unknown)) continue;
      context.issues.push({ code: 'custom', input: value, path: [unknown], params: { unknown, known } });
    }
    const read = inner.safeParse(value);
    for (const issue of read.error?.issues ?? []) context.issues.push({ ...issue, input: value } as never);
    return read.data as z.output<z.ZodObject<S>>;
  });
}

/** What `closed` and `oneOf` attach to their issues: the word at fault and those that would have been right. */
export type UnknownWord = { readonly unknown: string; readonly known: readonly string[] };

/** One of a few words; another one is reported together with them. */
export function oneOf<const T extends readonly string[]>(words: T): z.ZodType<T[number]> {
  return z.string(`Expected one of ${words.join(', ')}.`).check((context) => {
    if (words.includes(context.value)) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      params: { unknown: context.value, known: [...words] },
    });
  });
}
