import type { KubernetesVersion } from '../../../src/engine/index.ts';
import type { Case } from '../corpus/case.ts';
import { readCorpus, sumOf } from '../corpus/recording.ts';
import { compare } from './compare.ts';
import { engineAnswers } from './engine-answers.ts';
import { isHidden } from './hidden.ts';
import { signatures } from './signatures.ts';
import { add, emptyTally, type Tally } from './tally.ts';

/** A reason of disagreement, with how many open cases have it and some of them. */
export type Reason = {
  readonly signature: string;
  readonly kinds: Map<string, number>;
  cases: number;
  readonly examples: string[];
};

export type Board = {
  readonly kubernetes: string;
  readonly open: ReadonlyMap<string, Tally>;
  readonly hidden: ReadonlyMap<string, Tally>;
  /** The most frequent first. */
  readonly reasons: readonly Reason[];
  /** All that were asked; those without a recorded answer, and those that changed after their recording. */
  readonly cases: number;
  readonly unrecorded: number;
  readonly stale: number;
};

/** Asks the engine all cases that are recorded for a version and compares. */
export function makeBoard(kubernetes: KubernetesVersion, cases: readonly Case[], examples: number): Board {
  const recorded = readCorpus(kubernetes);
  const open = new Map<string, Tally>();
  const hidden = new Map<string, Tally>();
  const reasons = new Map<string, Reason>();
  let unrecorded = 0;
  let stale = 0;
  for (const one of cases) {
    const verdict = recorded.get(one.id);
    if (!verdict) unrecorded++;
    else if (verdict.of !== sumOf(one)) stale++;
    else {
      const ours = engineAnswers(one, kubernetes);
      const comparison = compare(verdict.docs, ours);
      const isOpen = !isHidden(one.id);
      add(tallyOf(isOpen ? open : hidden, one.kind), comparison);
      if (isOpen && !comparison.cel && !(comparison.verdict && comparison.causes)) {
        for (const signature of signatures(verdict.docs, ours)) note(reasons, signature, one, examples);
      }
    }
  }
  const sorted = [...reasons.values()].sort((a, b) => b.cases - a.cases);
  return { kubernetes, open, hidden, reasons: sorted, cases: cases.length, unrecorded, stale };
}

function tallyOf(tallies: Map<string, Tally>, kind: string): Tally {
  let tally = tallies.get(kind);
  if (!tally) tallies.set(kind, (tally = emptyTally()));
  return tally;
}

function note(reasons: Map<string, Reason>, signature: string, { id, kind }: Case, examples: number): void {
  let reason = reasons.get(signature);
  if (!reason) reasons.set(signature, (reason = { signature, kinds: new Map(), cases: 0, examples: [] }));
  reason.cases++;
  reason.kinds.set(kind, (reason.kinds.get(kind) ?? 0) + 1);
  if (reason.examples.length < examples) reason.examples.push(id);
}

/** The sum of several tallies. */
export function total(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally();
  for (const tally of tallies) addTally(sum, tally);
  return sum;
}

function addTally(sum: object, tally: object): void {
  const to = sum as Record<string, unknown>;
  for (const [key, value] of Object.entries(tally)) {
    if (typeof value === 'number') to[key] = (to[key] as number) + value;
    else addTally(to[key] as object, value as object);
  }
}
