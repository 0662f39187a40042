import type { Analysis, DocumentAnalysis } from '../engine/analysis.ts';
import type { Finding } from '../engine/finding.ts';
import type { IdleSilence } from '../engine/practice/silence.ts';
import { nearest } from '../text/nearest.ts';
import { shift, type Span } from '../text/span.ts';

/** What a comment silences, and its reason. The place is that of the comment in its file. */
export type ListedSilence = {
  readonly key: string;
  readonly finding: Finding;
  readonly reason: string;
  readonly file: number;
  readonly at: Span;
};

/** A comment that silences nothing. A code that has no words does not exist; `near` is one that does, or is empty. */
export type ListedIdle = {
  readonly key: string;
  readonly code: string;
  readonly because: IdleSilence['because'] | 'unknown-code';
  readonly near: string;
  readonly file: number;
  readonly at: Span;
};

/** The comment that silences a finding, with what stands for the reason. */
export function silenceForm(code = 'CODE', reason = '…'): string {
  return `# drydock: allow ${code} because ${reason}`;
}

/** Everything that comments silence, in the order of the text. */
export function silencedOf(analysis: Analysis): ListedSilence[] {
  return perDocument(analysis, ({ silenced, at }, file, document) =>
    silenced.map(({ finding, reason, by }, index) => ({
      ...{ key: `${file}:${document}:${index}`, finding, reason, file },
      at: shift(by, at.start),
    })),
  );
}

/**
 * The comments that silence nothing, in the order of the text.
 * @param messages the sentences of all findings; while there are none, every code counts as known
 */
export function idleSilencesOf(analysis: Analysis, messages: Readonly<Record<string, unknown>>): ListedIdle[] {
  const codes = Object.keys(messages);
  const isUnknown = ({ code, because }: IdleSilence): boolean =>
    because === 'nothing-there' && codes.length > 0 && !Object.hasOwn(messages, code);
  return perDocument(analysis, ({ idleSilences = [], at }, file, document) =>
    idleSilences.map((idle, index) => ({
      ...{ key: `${file}:${document}:${index}`, code: idle.code, file },
      because: isUnknown(idle) ? 'unknown-code' : idle.because,
      near: isUnknown(idle) ? (nearest(idle.code, codes) ?? '') : '',
      at: shift(idle.at, at.start),
    })),
  );
}

function perDocument<T>(
  { files }: Analysis,
  list: (document: DocumentAnalysis, file: number, number: number) => readonly T[],
): T[] {
  return files.flatMap(({ documents }, file) => documents.flatMap((each, number) => list(each, file, number)));
}
