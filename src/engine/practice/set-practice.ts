import type { Span } from '../../text/span.ts';
import type { Role } from '../finding.ts';
import type { SetFacts } from '../set/finding.ts';
import type { Member } from '../set/members.ts';
import type { PracticeArgs } from './codes.ts';
import type { Practice } from './practice.ts';

/** Where a check of the whole set found something: the object whose document it belongs to, and the place in it. */
export type SetSpot<Args> = {
  readonly in: Member;
  readonly at: Span;
  readonly path: string;
  readonly args: Args;
  readonly related?: readonly { readonly role: Role; readonly at: Span; readonly in: Member }[];
};

/** A point of good practice that shows only where all objects are looked at together. */
export type SetPractice = Omit<Practice, 'look'> & { readonly look: (facts: SetFacts) => readonly SetSpot<unknown>[] };

/** A row of the table, with the arguments that its code wants. */
export function ofSet<C extends keyof PracticeArgs>(
  head: Omit<SetPractice, 'code' | 'look'> & { readonly code: C },
  look: (facts: SetFacts) => readonly SetSpot<PracticeArgs[C]>[],
): SetPractice {
  return { ...head, look };
}
