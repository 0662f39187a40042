import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { languages, sourceLanguage, type Language } from '../../src/i18n/languages.ts';
import { readDocument } from '../content/read-document.ts';
import type { Block, BlockText } from './block.ts';
import { leavesOf } from './leaves.ts';
import { proseBlocks } from './prose-blocks.ts';

type Read = (path: string, base: string) => Map<string, BlockText>;

const readYaml: Read = (path, base) => {
  const { document } = readDocument(path, base);
  const leaves = document ? leavesOf(document.value) : [];
  return new Map(
    leaves.map((leaf) => [leaf.name, { file: document!.file, line: document!.lineOf(leaf.path), text: leaf.text }]),
  );
};

/** A file for each language, side by side: `<lang>.mdx` is the prose of a lesson, `<lang>.yaml` the words of an exercise. */
const kinds: readonly { ending: string; format: Block['format']; read: Read }[] = [
  { ending: '.mdx', format: 'mdx', read: (path, base) => proseBlocks(readFileSync(path, 'utf8'), slashed(base, path)) },
  { ending: '.yaml', format: 'text', read: readYaml },
];

/** The blocks of all files below `content/lessons` that have one file for each language. */
export function lessonBlocks(base: string): Block[] {
  const lessons = join(base, 'content/lessons');
  if (!existsSync(lessons)) return [];
  const files = readdirSync(lessons, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return kinds.flatMap(({ ending, format, read }) =>
    files
      .filter(({ name }) => name === `${sourceLanguage}${ending}`)
      .flatMap(({ parentPath }) => {
        const versions = languages.map(({ id }): [Language, Map<string, BlockText>] => {
          const path = join(parentPath, `${id}${ending}`);
          return [id, existsSync(path) ? read(path, base) : new Map<string, BlockText>()];
        });
        const source = new Map(versions).get(sourceLanguage)!;
        return [...source.keys()].map((name): Block => {
          const texts = versions.flatMap(([id, blocks]): [Language, BlockText][] => {
            const text = blocks.get(name);
            return text ? [[id, text]] : [];
          });
          return { id: `${withoutNumbers(slashed(base, parentPath))}#${name}`, format, texts: new Map(texts) };
        });
      }),
  );
}

const slashed = (base: string, path: string): string => relative(base, path).split(sep).join('/');

/** `content/lessons/04-kubernetes-objects/04-pods` becomes `lessons/kubernetes-objects/pods`: numbers only order. */
export function withoutNumbers(path: string): string {
  return path.replace(/^content\//, '').replaceAll(/(^|\/)\d+-/g, '$1');
}
