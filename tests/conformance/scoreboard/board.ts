import type { KubernetesVersion } from '../../../src/engine/index.ts';
import type { Case } from '../corpus/case.ts';
import { readCorpus, sumOf } from '../corpus/recording.ts';
import { readStored, type StoredCase } from '../corpus/stored.ts';
import type { DocumentAnswer } from '../normal-form.ts';
import { compare, type Comparison } from './compare.ts';
import { engineAnswers } from './engine-answers.ts';
import { isHidden } from './hidden.ts';
import { objectDifferences } from './object-differences.ts';
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

/**
 * Asks the engine all cases that are recorded for a version and compares.
 * @param isForObject cases of which nothing but the object is counted
 */
export function makeBoard(
  kubernetes: KubernetesVersion,
  cases: readonly Case[],
  examples: number,
  isForObject: (id: string) => boolean = () => false,
): Board {
  const recorded = readCorpus(kubernetes);
  const stored = readStored(kubernetes);
  const open = new Map<string, Tally>();
  const hidden = new Map<string, Tally>();
  const reasons = new Map<string, Reason>();
  let unrecorded = 0;
  let stale = 0;
  for (const one of cases) {
    const verdict = recorded.get(one.id);
    const answered = stored.get(one.id);
    const sum = sumOf(one);
    if (!verdict) unrecorded++;
    else if (verdict.of !== sum || (answered && answered.of !== sum)) stale++;
    else {
      const theirs = withObjects(verdict.docs, answered);
      const ours = engineAnswers(one, kubernetes, answered !== undefined);
      const whole = compare(theirs, ours);
      const comparison = isForObject(one.id) ? objectOf(whole) : whole;
      const isOpen = !isHidden(one.id);
      add(tallyOf(isOpen ? open : hidden, one.kind), comparison);
      if (!isOpen || whole.cel) continue;
      const differences = whole.verdict && whole.causes ? [] : signatures(theirs, ours);
      if (whole.object === false) differences.push(...objectDifferences(theirs, ours));
      for (const difference of differences) note(reasons, difference, one, examples);
    }
  }
  const sorted = [...reasons.values()].sort((a, b) => b.cases - a.cases);
  return { kubernetes, open, hidden, reasons: sorted, cases: cases.length, unrecorded, stale };
}

function withObjects(docs: readonly DocumentAnswer[], stored: StoredCase | undefined): readonly DocumentAnswer[] {
  if (!stored) return docs;
  return docs.map((doc, index) => {
    const object = stored.objects[index];
    return object === undefined ? doc : { ...doc, object };
  });
}

function objectOf(comparison: Comparison): Comparison {
  return { ...comparison, verdict: undefined, causes: undefined, warnings: undefined, message: undefined };
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
