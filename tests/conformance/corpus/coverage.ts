/** Prints how many fields of each kind's schema the bases use, and which they leave out: `node coverage.ts`. */
import { allBases } from './bases.ts';
import { fieldUse } from './fields.ts';
import { kinds } from './kinds.ts';

const bases = allBases();
const lines = kinds.flatMap((kind) => {
  const { fields, used, unused } = fieldUse(kind, bases);
  const share = ((100 * used) / fields).toFixed(1);
  return [
    `${kind}: ${used} of ${fields} fields, ${share} %`,
    ...unused.map(({ field, reason }) => `  ${field}: ${reason ?? 'no reason'}`),
  ];
});
process.stdout.write(`${lines.join('\n')}\n`);
