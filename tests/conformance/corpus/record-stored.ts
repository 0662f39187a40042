/**
 * Asks a judge for the objects that it stores, and writes them down: `node record-stored.ts 1.37 ../judge/build/1.37/judge`.
 * The newest version is asked a choice of the cases that it accepts, an older one those of them that are in the sample.
 * Record the newest first, and its corpus before that.
 */
import { writeFileSync } from 'node:fs';
import { normalVerdict } from '../normal-form.ts';
import { recordedVersions } from '../recording.ts';
import { askJudge } from './ask-judge.ts';
import type { Case } from './case.ts';
import { cases } from './cases.ts';
import { readCorpus } from './recording.ts';
import { isInSample } from './sample.ts';
import { chooseStored, readStored, storedFileOf, storedOf, writeStored } from './stored.ts';

const [version = '', judge] = process.argv.slice(2);
if (!recordedVersions.includes(version) || judge === undefined) {
  throw new Error(`usage: node record-stored.ts VERSION JUDGE (${recordedVersions.join(', ')})`);
}
const newer = recordedVersions[recordedVersions.indexOf(version) + 1];
const known = newer === undefined ? undefined : readStored(newer);
// Cases that share a setup follow one another, so that the judge makes it once.
const asked = (known ? cases((id) => known.has(id) && isInSample(id)) : chooseStored(acceptedCases())).sort((a, b) =>
  compare(a.setup ?? '', b.setup ?? ''),
);
const { verdicts, broken } = await askJudge(judge, asked, ['--objects', '--once']);
const differing = verdicts
  .map(normalVerdict)
  .map(storedOf)
  .filter((one) => JSON.stringify(known?.get(one.id)) !== JSON.stringify(one))
  .sort((a, b) => compare(a.id, b.id));
writeFileSync(storedFileOf(version), writeStored(differing));
process.stdout.write(
  `${verdicts.length} cases, ${differing.length} written; ${broken.length} cases made the server panic\n`,
);

function acceptedCases(): Case[] {
  const recorded = readCorpus(version);
  return cases((id) => recorded.get(id)?.docs.some(({ code }) => code === 201) ?? false);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
