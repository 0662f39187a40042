/**
 * The scoreboard: compares the engine with everything that is recorded of the corpus.
 *
 *   npm run conformance -- [--kubernetes 1.37] [--kind Pod] [--examples 1] [--reasons 40] [--json] [--write-levels]
 *
 * `--write-levels` writes what the tests hold from now on: the shares that the engine reaches today.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kubernetesVersions, newestVersion, type KubernetesVersion } from '../../../src/engine/index.ts';
import type { Case } from '../corpus/case.ts';
import { cases } from '../corpus/cases.ts';
import { fileOf } from '../corpus/recording.ts';
import { isInSample } from '../corpus/sample.ts';
import { makeBoard } from './board.ts';
import { countsForObject, isAskedForLevels, levelsFile, levelsOf, readLevels } from './levels.ts';
import { printBoard } from './print-board.ts';

const { values } = parseArgs({
  options: {
    kubernetes: { type: 'string' },
    kind: { type: 'string' },
    examples: { type: 'string', default: '1' },
    reasons: { type: 'string', default: '40' },
    json: { type: 'boolean', default: false },
    'write-levels': { type: 'boolean', default: false },
  },
});
const versions = (values.kubernetes === undefined ? kubernetesVersions : [versionNamed(values.kubernetes)]).filter(
  (version) => existsSync(fileOf(version)),
);

if (values['write-levels']) {
  const sample = cases(isAskedForLevels);
  const levels = versions.map((version) => [
    version,
    levelsOf(makeBoard(version, askedOf(version, sample), 0, countsForObject)),
  ]);
  writeFileSync(levelsFile, `${JSON.stringify({ ...readLevels(), ...Object.fromEntries(levels) }, null, 2)}\n`);
} else {
  const all = cases();
  const asked = all.filter(
    ({ kind }) => values.kind === undefined || kind === values.kind || kind.endsWith(` ${values.kind}`),
  );
  for (const version of versions) {
    const board = makeBoard(version, askedOf(version, asked), Number(values.examples));
    const print = values.json ? (): string => `${JSON.stringify(board, mapsAsObjects)}\n` : printBoard;
    process.stdout.write(print(board, Number(values.reasons)));
  }
}

/** The older versions are asked the sample alone. */
function askedOf(version: KubernetesVersion, cases: readonly Case[]): readonly Case[] {
  return version === newestVersion ? cases : cases.filter(({ id }) => isInSample(id));
}

function versionNamed(name: string): KubernetesVersion {
  const version = kubernetesVersions.find((known) => known === name);
  if (!version) throw new Error(`Kubernetes ${name} is not recorded; there is ${kubernetesVersions.join(', ')}`);
  return version;
}

function mapsAsObjects(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
}
