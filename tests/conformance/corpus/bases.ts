import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Base } from './base.ts';
import { plantedBases } from './planted.ts';
import type { TreeMap } from './tree.ts';

const folder = new URL('bases/', import.meta.url);

/** The bases as they are written, sorted by name. */
export function writtenBases(): Base[] {
  return readdirSync(folder)
    .sort()
    .flatMap((kind) =>
      readdirSync(new URL(`${kind}/`, folder))
        .sort()
        .map((file) => ({
          name: `${kind}/${file.replace('.yaml', '')}`,
          object: load(readFileSync(new URL(`${kind}/${file}`, folder), 'utf8')) as TreeMap,
        })),
    );
}

/** The written bases, and each Pod planted into each workload. */
export function allBases(): Base[] {
  const written = writtenBases();
  return [...written, ...plantedBases(written)];
}
