import type { z } from 'astro/zod';
import { languages, type Language } from '../../i18n/languages.ts';
import { closed } from './closed.ts';
import { id, text } from './words.ts';

/** `part.yaml` beside the lessons of a part. Its place in the course is the name of its folder. */
export const partSchema = closed({
  id,
  title: closed(Object.fromEntries(languages.map((language) => [language.id, text])) as Record<Language, typeof text>),
});

export type PartFile = z.output<typeof partSchema>;
