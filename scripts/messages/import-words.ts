import { languages } from '../../src/i18n/languages.ts';

/** The lines that a generated module needs at its head for the words of the languages that its body formats with. */
export function importWords(body: string): { imports: string; constants: string } {
  const used = languages
    .map(({ id }) => id)
    .filter((id) => body.includes(`${id}.show(a[`) || body.includes(`${id}.plural(a[`));
  return {
    imports: used.length > 0 ? "import { wordsOf } from '../../../words.ts';\n" : '',
    constants: used.map((id) => `const ${id} = wordsOf('${id}');\n`).join(''),
  };
}
