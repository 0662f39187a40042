/**
 * The scoreboard: compares the engine with everything that is recorded of the corpus.
 *
 *   npm run conformance -- [--kubernetes 1.37] [--kind Pod] [--examples 1] [--reasons 40] [--json] [--write-levels]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kubernetesVersions, type KubernetesVersion } from '../../../src/engine/index.ts';
import { cases } from '../corpus/cases.ts';
import { makeBoard } from './board.ts';
import { levelsFile, measureLevels } from './levels.ts';
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
const versions = values.kubernetes === undefined ? kubernetesVersions : [versionNamed(values.kubernetes)];
const all = cases();
const asked = all.filter(
  ({ kind }) => values.kind === undefined || kind === values.kind || kind.endsWith(` ${values.kind}`),
);

if (values['write-levels']) {
  const levels = Object.fromEntries(kubernetesVersions.map((version) => [version, measureLevels(version, all)]));
  writeFileSync(levelsFile, `${JSON.stringify(levels, null, 2)}\n`);
} else {
  for (const version of versions) {
    const board = makeBoard(version, asked, Number(values.examples));
    const print = values.json ? (): string => `${JSON.stringify(board, mapsAsObjects)}\n` : printBoard;
    process.stdout.write(print(board, Number(values.reasons)));
  }
}

function versionNamed(name: string): KubernetesVersion {
  const version = kubernetesVersions.find((known) => known === name);
  if (!version) throw new Error(`Kubernetes ${name} is not recorded; there is ${kubernetesVersions.join(', ')}`);
  return version;
}

function mapsAsObjects(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
}
