import { z } from 'astro/zod';
import { languages, type Language } from '../i18n/languages.ts';

const text = z.string().min(1);
const words = z.strictObject({
  title: text,
  description: text,
  /** What the manifests' comments say: the line `# {room}` is filled with the words named `room`. */
  comments: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), text).default({}),
});

/** `sample.yaml` beside the manifests of a sample. The folder's name is the sample's id. */
export const sampleSchema = z.strictObject({
  order: z.number().int(),
  ...(Object.fromEntries(languages.map(({ id }) => [id, words])) as Record<Language, typeof words>),
});
