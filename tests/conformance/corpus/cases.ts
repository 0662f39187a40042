import { alteredOf, caseOf } from './altered.ts';
import { kindOf } from './base.ts';
import { allBases } from './bases.ts';
import type { Case } from './case.ts';
import { printTree } from './print-tree.ts';

/** All cases of the corpus. The same on every machine. */
export function cases(): Case[] {
  const bases = allBases();
  const plain = bases.map((base) => ({ id: base.name, kind: kindOf(base), yaml: printTree(base.object) }));
  return [...plain, ...bases.flatMap((base) => alteredOf(base).map(caseOf))];
}
