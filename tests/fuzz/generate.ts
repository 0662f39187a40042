import { kubernetesVersions, newestVersion, type KubernetesVersion } from '../../src/engine/index.ts';
import { aliases } from './generators/aliases.ts';
import { bytes } from './generators/bytes.ts';
import { crowded } from './generators/crowded.ts';
import { damaged, damageText } from './generators/damaged.ts';
import { definitions } from './generators/definitions.ts';
import { fragments } from './generators/fragments.ts';
import { sets } from './generators/sets.ts';
import { shapes } from './generators/shapes.ts';
import { typed } from './generators/typed.ts';
import { random, type Random } from './random.ts';

/** Where inputs come from, each with its share. */
const generators: readonly (readonly [share: number, name: string, make: (r: Random) => string])[] = [
  [8, 'bytes', bytes],
  [18, 'fragments', fragments],
  [26, 'damaged', damaged],
  [3, 'shapes', shapes],
  [5, 'crowded', crowded],
  [7, 'aliases', aliases],
  [22, 'typed', typed],
  [10, 'definitions', definitions],
  [6, 'sets', sets],
];
const lots = generators.flatMap(([share, name, make]) => Array.from({ length: share }, () => ({ name, make })));

/** What the engine is given: texts of files, then what becomes of them, edit by edit. */
export type Input = {
  readonly from: string;
  readonly kubernetes: KubernetesVersion;
  readonly versions: readonly (readonly string[])[];
};

/** The input of a number. It follows from the seed and the number alone. */
export function inputOf(seed: number, index: number): Input {
  const r = random(seed, index);
  const { name, make } = r.pick(lots);
  const files = Array.from({ length: r.chance(0.9) ? 1 : 2 + r.below(2) }, () => make(r));
  const versions = [files];
  if (r.chance(0.1)) {
    for (let edits = 1 + r.below(4); edits > 0; edits--) versions.push(edited(versions.at(-1)!, r));
  }
  return { from: name, kubernetes: r.chance(0.7) ? newestVersion : r.pick(kubernetesVersions), versions };
}

/** One file after an edit: some letters, a document that moves or goes, or another file altogether. */
function edited(files: readonly string[], r: Random): string[] {
  const at = r.below(files.length);
  const text = files[at]!;
  const documents = text.split(/^---\n/m);
  switch (r.below(4)) {
    case 0:
      return files.with(at, [...documents].reverse().join('---\n'));
    case 1:
      return files.with(at, [...documents, damaged(r)].join('---\n'));
    case 2:
      return files.with(at, documents.slice(1).join('---\n'));
    default:
      return files.with(at, damageText(text, r));
  }
}
