/** Prints the cases of a name as JSON lines, for the judge: `node print.ts decode`. */
import { cases as admission } from './admission.ts';
import { cases as containers } from './containers.ts';
import { cases as creations } from './creations.ts';
import { cases as custom } from './custom.ts';
import { cases as decode } from './decode.ts';
import type { Case } from './decode.ts';
import { cases as edges } from './edges.ts';
import { cases as objects } from './objects.ts';
import { cases as updates } from './updates.ts';
import { cases as validation } from './validation.ts';

const corpora: Readonly<Record<string, () => Case[]>> = {
  admission,
  containers,
  creations,
  custom,
  decode,
  edges,
  objects,
  updates,
  validation,
};

const name = process.argv[2] ?? '';
const cases = corpora[name];
if (!cases) throw new Error(`print.ts knows no cases "${name}"; it knows ${Object.keys(corpora).join(', ')}`);
process.stdout.write(
  cases()
    .map((one) => `${JSON.stringify(one)}\n`)
    .join(''),
);
