import { contains, type Span } from '../../text/span.ts';
import type { Finding } from '../finding.ts';
import type { Comment } from '../yaml/comments.ts';

/**
 * `# drydock: allow image-not-pinned because the registry rebuilds it every night`
 * Behind a value it speaks of its own line; alone on a line, of the next line that is no comment. Above the first key of
 * a document it speaks of the whole document. Without a reason it silences nothing.
 */
export type Silence = { readonly code: string; readonly reason: string; readonly at: Span; readonly over: Span };

/** A finding that a comment silences, with the reason that stands there. It is counted, not forgotten. */
export type Silenced = { readonly finding: Finding; readonly reason: string; readonly by: Span };

/** A comment that means to silence something and does not. */
export type IdleSilence = {
  readonly code: string;
  readonly at: Span;
  /**
   * It is not written in the form that is understood, gives no reason, speaks of something that the server says, or there
   * is nothing of this code in its reach.
   */
  readonly because: 'form' | 'no-reason' | 'said-by-server' | 'nothing-there';
};

const meant = /^#\s*drydock:/;
const form = /^#\s*drydock:\s*allow\s+([a-z0-9-]+)(?:\s+because(?:\s+(\S.*))?)?$/;

/** The comments of a document that mean to silence something, in the order of the text; of a strange one the code is empty. */
export function silencesIn(text: string, comments: readonly Comment[]): readonly Silence[] {
  const found = comments.filter((comment) => meant.test(comment.text));
  if (found.length === 0) return [];
  const lines = contentLines(text, comments);
  return found.map(({ at, text: comment }) => {
    const [, code = '', reason = ''] = form.exec(comment.trimEnd()) ?? [];
    return { code, reason, at, over: reachOf(at, lines, text.length) };
  });
}

/** The lines that hold more than a comment, without the comment. */
function contentLines(text: string, comments: readonly Comment[]): readonly Span[] {
  let start = 0;
  let next = 0;
  const lines: Span[] = [];
  for (const line of text.split('\n')) {
    const end = start + line.length;
    while (next < comments.length && comments[next]!.at.start < start) next++;
    const comment = comments[next];
    const content = text.slice(start, comment && comment.at.start < end ? comment.at.start : end).trim();
    if (content !== '' && !content.startsWith('---')) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function reachOf(at: Span, lines: readonly Span[], end: number): Span {
  const own = lines.find((line) => contains(line, at));
  if (own) return own;
  const below = lines.findIndex(({ start }) => start > at.start);
  return (below > 0 ? lines[below] : undefined) ?? { start: 0, end };
}

/**
 * Takes out the findings that comments silence. Only ours can be silenced: the server listens to no comment.
 * @param findings ours: across objects, and of good practice
 * @param said what kubectl and the server say of the same document
 */
export function applySilences(
  findings: readonly Finding[],
  silences: readonly Silence[],
  said: readonly Finding[] = [],
): {
  readonly kept: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly idle: readonly IdleSilence[];
} {
  if (silences.length === 0) return { kept: findings, silenced: [], idle: [] };
  const silenced: Silenced[] = [];
  const busy = new Set<Silence>();
  const kept = findings.filter((finding) => {
    const by = silences.find((silence) => silence.reason !== '' && speaksOf(silence, finding));
    if (!by) return true;
    busy.add(by);
    silenced.push({ finding, reason: by.reason, by: by.at });
    return false;
  });
  const idle = silences
    .filter((silence) => !busy.has(silence))
    .map((silence): IdleSilence => ({ code: silence.code, at: silence.at, because: whyIdle(silence, said) }));
  return { kept, silenced, idle };
}

const speaksOf = ({ code, over }: Silence, finding: Finding): boolean =>
  code === finding.code && over.start <= finding.at.start && finding.at.start <= over.end;

function whyIdle(silence: Silence, said: readonly Finding[]): IdleSilence['because'] {
  if (silence.code === '') return 'form';
  if (silence.reason === '') return 'no-reason';
  return said.some((finding) => speaksOf(silence, finding)) ? 'said-by-server' : 'nothing-there';
}
