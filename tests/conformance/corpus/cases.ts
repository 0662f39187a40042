import { withSetup } from './aimed/setup-cases.ts';
import { alteredOf, caseOf } from './altered.ts';
import { writtenBases } from './bases.ts';
import type { Case } from './case.ts';
import { plantedBases } from './planted.ts';
import { alteredAsWritten, writtenCaseOf, writtenWays } from './written/written-cases.ts';

/**
 * The cases of the corpus whose ids are wanted. The same on every machine; what is not wanted is not made, which takes
 * most of the time.
 */
export function cases(isWanted: (id: string) => boolean = () => true): Case[] {
  const written = writtenBases();
  const bases = [...written, ...plantedBases(written)];
  const altered = bases.flatMap(alteredOf);
  const wanted = ({ id }: { readonly id: string }): boolean => isWanted(id);
  return [
    ...bases
      .map((base) => ({ id: base.name, base, object: () => base.object }))
      .filter(wanted)
      .map(caseOf),
    ...altered.filter(wanted).map(caseOf),
    ...written.flatMap(writtenWays).filter(wanted).map(writtenCaseOf),
    ...alteredAsWritten(altered).filter(wanted).map(writtenCaseOf),
    ...withSetup(written)
      .filter(wanted)
      .map((one) => ({ ...caseOf(one), setup: one.setup })),
  ];
}
