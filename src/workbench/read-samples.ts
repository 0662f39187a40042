import { getCollection } from 'astro:content';
import type { Language } from '../i18n/languages.ts';
import { localizeComments } from './localize-comments.ts';
import type { Sample } from './samples.ts';

const manifests: Record<string, string> = import.meta.glob('/content/samples/*/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The samples of `content/samples` in their order and a language. For pages made at build time. */
export async function readSamples(language: Language): Promise<Sample[]> {
  const entries = await getCollection('samples');
  return entries
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => {
      const { comments, ...words } = data[language];
      return { id, ...words, files: filesOf(id).map((file) => ({ ...file, text: localize(id, file.text, comments) })) };
    });
}

function localize(id: string, text: string, comments: Readonly<Record<string, string>>): string {
  try {
    return localizeComments(text, comments);
  } catch (error) {
    throw new Error(`content/samples/${id}/sample.yaml: ${(error as Error).message}`, { cause: error });
  }
}

/** @throws Error where a sample has no manifest: the folder is not finished. */
function filesOf(id: string): Sample['files'] {
  const folder = `/content/samples/${id}/`;
  const files = Object.entries(manifests)
    .filter(([path]) => path.startsWith(folder) && path !== `${folder}sample.yaml`)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ name: path.slice(folder.length), text }));
  if (files.length === 0)
    throw new Error(`content/samples/${id}: put at least one manifest (*.yaml) beside sample.yaml.`);
  return files;
}
