import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../claim.ts';
import { manifestsOf } from '../manifests.ts';
import { measured } from '../measured.ts';
import { made } from '../paths.ts';

/** What references, findings across objects and all good practice add to the server's verdict on 10,000 lines. */
export function setClaim(): readonly Row[] {
  const file = join(made, 'set.yaml');
  writeFileSync(file, manifestsOf(10_000));
  const { alone, whole, added } = measured<{ alone: number; whole: number; added: number }>('set', file);
  return [
    {
      claim: 'references, findings across objects and practice add to the verdict on 10,000 lines: at most 60 %',
      figure: `${(100 * added).toFixed(0)} % (${alone.toFixed(1)} ms, ${whole.toFixed(1)} ms)`,
      holds: added <= 0.6,
    },
  ];
}
