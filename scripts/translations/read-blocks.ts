import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../content/read-document.ts';
import type { Block } from './block.ts';
import { inlineBlocks, type InlineFile } from './inline-blocks.ts';
import { lessonBlocks, withoutNumbers } from './lesson-blocks.ts';
import { uiBlocks } from './ui-blocks.ts';

/** Everything in `content/` that is written in English and translated, in the order of the ids. */
export function readBlocks(base: string = root): Block[] {
  const blocks = [
    ...uiBlocks(base),
    ...lessonBlocks(base),
    ...inlineFiles(base).flatMap((file) => inlineBlocks(file, base)),
  ];
  return blocks.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The files that hold all languages side by side, by the names that they may have. */
function inlineFiles(base: string): InlineFile[] {
  const content = join(base, 'content');
  const names = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(content.length + 1)
        .replaceAll('\\', '/'),
    );
  return names.flatMap((name): InlineFile[] => {
    const path = join(content, name);
    const prefix = withoutNumbers(name.replace(/\.yaml$/, ''));
    if (/^findings\/[^/]+\.yaml$/.test(name)) return [{ path, prefix, format: 'icu' }];
    if (name === 'glossary.yaml') return [{ path, prefix, format: 'text', texts: ['term', 'definition'] }];
    if (/^fields\/[^/]+\.yaml$/.test(name)) return [{ path, prefix, format: 'text' }];
    if (/^samples\/[^/]+\/sample\.yaml$/.test(name))
      return [{ path, prefix: prefix.replace(/\/sample$/, ''), format: 'text' }];
    if (/^lessons\/[^/]+\/part\.yaml$/.test(name)) return [{ path, prefix, format: 'text' }];
    return [];
  });
}
