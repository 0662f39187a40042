/**
 * Asks a judge the corpus and stores what it says: `node record.ts 1.37 ../judge/build/1.37/judge [--once]`.
 * The newest version is asked all cases, an older one the sample. Record the newest first.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { normalVerdict, type Verdict } from '../normal-form.ts';
import { recordedVersions } from '../recording.ts';
import { askJudge } from './ask-judge.ts';
import { cases } from './cases.ts';
import { writeRecorded } from './recorded.ts';
import { differing, fileOf } from './recording.ts';
import { isInSample } from './sample.ts';

const [version = '', judge, ...flags] = process.argv.slice(2);
if (!recordedVersions.includes(version) || judge === undefined) {
  throw new Error(`usage: node record.ts VERSION JUDGE [--once] (${recordedVersions.join(', ')})`);
}
const isNewest = version === recordedVersions.at(-1);
// Cases that share a setup follow one another, so that the judge makes it once.
const asked = cases((id) => isNewest || isInSample(id)).sort((a, b) => compare(a.setup ?? '', b.setup ?? ''));
const { verdicts, broken } = await askJudge(judge, asked, flags);
const stored = differing(version, verdicts.map(normalVerdict).map(withoutIgnored)).sort((a, b) => compare(a.id, b.id));
mkdirSync(new URL('.', fileOf(version)), { recursive: true });
writeFileSync(fileOf(version), writeRecorded(stored));
process.stdout.write(
  [
    `${verdicts.length} answers, ${stored.length} stored; ${broken.length} cases made the server panic`,
    ...broken,
    '',
  ].join('\n'),
);

/** The form keeps no second answers; leaving them out here lets verdicts be compared. */
function withoutIgnored(verdict: Verdict): Verdict {
  return { ...verdict, docs: verdict.docs.map(({ ignore: _, ...document }) => document) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
