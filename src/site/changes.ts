import { z } from 'astro/zod';
import { languages } from '../i18n/languages.ts';

const words = z.strictObject({ title: z.string().min(1), text: z.string().min(1) });

/** `content/changes/<id>.yaml`: what readers should know of a new version, in every language. */
export const changeSchema = z.strictObject({
  date: z.iso.date(),
  /** The page to look at, without the language: `/reference/`. */
  page: z.string().regex(/^\/(?:[\w-]+\/)*$/),
  ...(Object.fromEntries(languages.map(({ id }) => [id, words])) as Record<
    (typeof languages)[number]['id'],
    typeof words
  >),
});
export type Change = z.infer<typeof changeSchema> & { readonly id: string };
