import { languages } from '../../src/i18n/languages.ts';
import type { Problem } from '../content/problem.ts';
import { root } from '../content/read-document.ts';
import type { GeneratedFile } from '../generated-files.ts';
import { readGlossary } from './read-glossary.ts';

/** Compiles what readers see of `content/glossary.yaml`: each term and its definition, in every language. */
export function generateGlossary(base: string = root): { files: GeneratedFile[]; problems: Problem[] } {
  const { terms, problems } = readGlossary(base);
  const entries = terms.map(({ id, in: renderings }) => [
    id,
    Object.fromEntries(
      languages.map((language) => {
        const { term, definition } = renderings.get(language.id)!;
        return [language.id, { term, definition }];
      }),
    ),
  ]);
  const text = `// Generated from content/glossary.yaml by scripts/glossary/generate-glossary.ts; do not edit.
import type { Glossary } from '../glossary.ts';

export const glossary: Glossary = ${JSON.stringify(Object.fromEntries(entries), null, 2)};
`;
  return { files: [{ path: 'glossary.ts', text }], problems };
}
