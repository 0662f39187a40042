import { isLanguage, sourceLanguage, type Language } from '../../src/i18n/languages.ts';
import { readDocument, type ContentDocument } from '../content/read-document.ts';
import type { Block, BlockText } from './block.ts';
import { leavesOf, nameOf } from './leaves.ts';

type Path = readonly (string | number)[];

/** A YAML file that holds all languages side by side: `prefix` begins the ids, `texts` limits the strings by their name. */
export type InlineFile = {
  readonly path: string;
  readonly prefix: string;
  readonly format: Block['format'];
  readonly texts?: readonly string[];
};

/** The blocks of such a file: each string below a key `en`, with what stands at the same place below the other languages. */
export function inlineBlocks({ path, prefix, format, texts }: InlineFile, base: string): Block[] {
  const { document } = readDocument(path, base);
  if (!document) return [];
  return languageNodes(document.value).flatMap(({ node, path: at, names }) => {
    const versions = Object.keys(node)
      .filter(isLanguage)
      .map((language) => [language, stringsOf(document, node[language], [...at, language])] as const);
    const source = versions.find(([language]) => language === sourceLanguage)?.[1] ?? new Map<string, BlockText>();
    return [...source.keys()]
      .filter((name) => !texts || texts.includes(name))
      .map((name): Block => {
        const found = versions.flatMap(([language, strings]): [Language, BlockText][] => {
          const text = strings.get(name);
          return text ? [[language, text]] : [];
        });
        const id = `${prefix}#${[...names, ...(name === '' ? [] : [name])].join('.')}`;
        return { id, format, texts: new Map(found) };
      });
  });
}

function stringsOf(document: ContentDocument, value: unknown, at: Path): Map<string, BlockText> {
  return new Map(
    leavesOf(value).map(({ name, path, text }) => [
      name,
      { file: document.file, line: document.lineOf([...at, ...path]), text },
    ]),
  );
}

type LanguageNode = { node: Record<string, unknown>; path: Path; names: readonly string[] };

/** The maps that have a key `en`. Lists whose items have ids give these to the names, not their own. */
function languageNodes(value: unknown, path: Path = [], names: readonly string[] = []): LanguageNode[] {
  if (typeof value !== 'object' || value === null) return [];
  if (sourceLanguage in value) return [{ node: { ...value }, path, names }];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const index = Array.isArray(value) ? Number(key) : key;
    const list = Array.isArray(inner) && inner.every((item) => nameOf(item, 0) !== '0');
    return languageNodes(inner, [...path, index], list ? names : [...names, nameOf(inner, index)]);
  });
}
