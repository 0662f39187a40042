/** Prints the cases of the corpus that the newest version has answered, as JSON lines, for the judge. */
import { recordedVersions } from '../recording.ts';
import { cases } from './cases.ts';
import { readCorpus } from './recording.ts';

const answered = readCorpus(recordedVersions.at(-1)!);
// Cases that share a setup follow one another, so that the judge makes it once.
const asked = cases((id) => answered.has(id)).sort(({ setup: a = '' }, { setup: b = '' }) =>
  a < b ? -1 : a > b ? 1 : 0,
);
for (const { id, setup, yaml } of asked) process.stdout.write(`${JSON.stringify({ id, setup, yaml })}\n`);
