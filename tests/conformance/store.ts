/**
 * Prints what is stored of a recording: its normal form, and of an older version only what the next newer one
 * answers differently. `node store.ts 1.36 decode < answers > recorded/1.36/decode.jsonl`.
 */
import { readFileSync } from 'node:fs';
import { normalVerdict, type Verdict } from './normal-form.ts';
import { differences } from './recording.ts';

const [, , version = '', name = ''] = process.argv;
const verdicts = readFileSync(0, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => normalVerdict(JSON.parse(line) as Verdict));
process.stdout.write(
  differences(version, name, verdicts)
    .map((verdict) => `${JSON.stringify(verdict)}\n`)
    .join(''),
);
