import { z } from 'astro/zod';
import { closed } from './closed.ts';
import { text } from './words.ts';

/** The frontmatter of `<lang>.mdx`. */
export const proseSchema = closed({
  title: text,
  /** The title in lists: two or three words. */
  short: text,
  /** One sentence for lists and for search engines. */
  description: text,
  /** What the reader can do afterwards: each a clause that continues "You will be able to". */
  can: z.array(text).min(1).max(4),
});

export type ProseHead = z.output<typeof proseSchema>;
