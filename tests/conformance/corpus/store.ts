/** Prints what is stored of the judge's answers: `node store.ts 1.37 < answers > ../recorded/1.37/corpus.txt`. */
import { createInterface } from 'node:readline';
import { normalVerdict, type Verdict } from '../normal-form.ts';
import { writeRecorded } from './recorded.ts';
import { differing } from './recording.ts';

const version = process.argv[2];
if (version === undefined) throw new Error('usage: node store.ts VERSION < answers');
const verdicts: Verdict[] = [];
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== '') verdicts.push(withoutIgnored(normalVerdict(JSON.parse(line) as Verdict)));
}
verdicts.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
process.stdout.write(writeRecorded(differing(version, verdicts)));

/** The form keeps no second answers; leaving them out here lets verdicts be compared. */
function withoutIgnored(verdict: Verdict): Verdict {
  return { ...verdict, docs: verdict.docs.map(({ ignore: _, ...document }) => document) };
}
