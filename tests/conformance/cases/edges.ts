import { readdirSync, readFileSync } from 'node:fs';
import { takeMarks } from '../../../scripts/content/marks.ts';
import type { Case } from './decode.ts';

/** The fixtures of references: the server accepts them all, but those that say otherwise. */
export function cases(): Case[] {
  const folder = new URL('../../engine/set/edges/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .flatMap((edge) =>
      readdirSync(new URL(`${edge}/`, folder))
        .sort()
        .map((file) => {
          const { text } = takeMarks(readFileSync(new URL(`${edge}/${file}`, folder), 'utf8'));
          return { id: `${edge}/${file.replace(/\.yaml$/, '')}`, yaml: text };
        }),
    );
}
