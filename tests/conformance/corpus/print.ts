/**
 * Prints the cases of the corpus as JSON lines, for the judge: `node print.ts 1.37`.
 * The newest version is asked all of them, an older one the sample.
 */
import { recordedVersions } from '../recording.ts';
import { cases } from './cases.ts';
import { isInSample } from './sample.ts';

const version = process.argv[2] ?? '';
if (!recordedVersions.includes(version))
  throw new Error(`usage: node print.ts VERSION (${recordedVersions.join(', ')})`);
const isNewest = version === recordedVersions.at(-1);
// Cases that share a setup follow one another, so that the judge makes it once.
const asked = cases()
  .filter(({ id }) => isNewest || isInSample(id))
  .sort((a, b) => compare(a.setup ?? '', b.setup ?? ''));
for (const { id, setup, yaml } of asked) process.stdout.write(`${JSON.stringify({ id, setup, yaml })}\n`);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
