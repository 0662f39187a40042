import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printTree } from '../tests/conformance/corpus/print-tree.ts';
import { writtenBases } from '../tests/conformance/corpus/bases.ts';
import { cases } from '../tests/conformance/corpus/cases.ts';
import type { TreeMap } from '../tests/conformance/corpus/tree.ts';
import { made } from './paths.ts';

const separator = '---\n';

/** A stream of manifests of every kind with so many lines, give or take the last one. No two objects are alike. */
export function manifestsOf(lines: number): string {
  let text = '';
  let written = 0;
  for (let round = 0; ; round++) {
    for (const { object } of writtenBases()) {
      const document = printTree(named(object, round)) + separator;
      text += document;
      written += document.split('\n').length - 1;
      if (written >= lines) return text;
    }
  }
}

function named(object: TreeMap, round: number): TreeMap {
  const metadata = object['metadata'] as TreeMap;
  const { name } = metadata;
  return round === 0 || typeof name !== 'string'
    ? object
    : { ...object, metadata: { ...metadata, name: `${name}-${round}` } };
}

/** The folder that `writeFiles` fills. */
export const filesFolder = join(made, 'files');

/** Writes so many files of one object each: manifests of every kind, most of them altered, as the judge was asked. */
export function writeFiles(count: number): void {
  const single = cases().filter(({ setup, yaml }) => !setup && !/^---|\bList\b/m.test(yaml));
  rmSync(filesFolder, { recursive: true, force: true });
  mkdirSync(filesFolder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const { yaml } = single[Math.floor((index * single.length) / count)]!;
    writeFileSync(join(filesFolder, `${String(index).padStart(5, '0')}.yaml`), yaml);
  }
}
