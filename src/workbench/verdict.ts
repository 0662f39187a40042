import type { Analysis, DocumentAnalysis } from '../engine/analysis.ts';
import type { Outcome } from '../engine/finding.ts';

/** The verdict on a whole input: how many documents there are and what became of them. */
export type Verdict = {
  readonly total: number;
  readonly accepted: number;
  readonly refused: number;
  /** Neither accepted nor refused: the cluster or something we do not know decides. */
  readonly open: number;
};

export function verdictOf(analysis: Analysis): Verdict {
  const outcomes = analysis.files.flatMap(({ documents }) => documents.map(({ outcome }) => outcome));
  const accepted = outcomes.filter((outcome) => outcome === 'accepted').length;
  const refused = outcomes.filter((outcome) => outcome === 'refused').length;
  return { total: outcomes.length, accepted, refused, open: outcomes.length - accepted - refused };
}

/** The key of an outcome's word. */
export function outcomeName(outcome: Outcome) {
  return typeof outcome === 'string' ? outcome : outcome.unknown;
}

export type OpenReason = Exclude<Outcome, string>['unknown'];

/** Why documents are open, each reason once, in the order of the documents. */
export function openReasons({ files }: Analysis): readonly OpenReason[] {
  const outcomes = files.flatMap(({ documents }) => documents.map(({ outcome }) => outcome));
  return [...new Set(outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [] : outcome.unknown)))];
}

/** A document's place: which file, and which document of it. */
export type DocumentPlace = { readonly file: number; readonly document: number };

/** The document that deserves the reader's eye first: a refused one, else one with a finding, else the first. */
export function worstDocument({ files }: Analysis): DocumentPlace | undefined {
  const all = files.flatMap(({ documents }, file) => documents.map((each, document) => ({ each, file, document })));
  const rank = ({ outcome, findings }: DocumentAnalysis): number =>
    outcome === 'refused' ? 3 : findings.some(({ severity }) => severity === 'error') ? 2 : findings.length > 0 ? 1 : 0;
  const worst = all.reduce<(typeof all)[number] | undefined>(
    (best, next) => (best && rank(best.each) >= rank(next.each) ? best : next),
    undefined,
  );
  return worst && { file: worst.file, document: worst.document };
}

/** The document that an offset of a file lies in; in the gap between two, the one before. */
export function documentAt({ files }: Analysis, file: number, offset: number): DocumentPlace | undefined {
  const documents = files[file]?.documents ?? [];
  const document = documents.findLastIndex(({ at }) => at.start <= offset);
  return document < 0 ? undefined : { file, document };
}
