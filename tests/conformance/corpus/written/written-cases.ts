import type { Altered } from '../altered.ts';
import { kindOf, type Base } from '../base.ts';
import type { Case } from '../case.ts';
import { hash, share } from '../hash.ts';
import { framed } from './framed.ts';
import { styleOf } from './style.ts';

/** How many ways each written base is written in. */
const ways = 20;
/** The share of the altered manifests that come as people write them, too. */
const ofAltered = 0.07;

/** Each base in several ways: what is odd about them is the writing alone. */
export function writtenWays(base: Base): Altered[] {
  return Array.from({ length: ways }, (_, way) => ({
    id: `${base.name}##written#${way}`,
    base,
    object: () => base.object,
  }));
}

/** Some altered manifests as people write them. */
export function alteredAsWritten(altered: readonly Altered[]): Altered[] {
  return altered.map((one) => ({ ...one, id: `${one.id} as written` })).filter(({ id }) => share(hash(id)) < ofAltered);
}

/** The case of a manifest as people write it. */
export function writtenCaseOf({ id, base, object }: Altered): Case {
  return { id, kind: kindOf(base), yaml: framed(object(), styleOf(id)) };
}
