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

const form = /^#\s*drydock:\s*allow\s+([a-z0-9-]+)(?:\s+because\s+(\S.*?))?\s*$/;

/** The comments of a document that mean to silence something, in the order of the text. */
export function silencesIn(text: string, comments: readonly Comment[]): readonly Silence[] {
  const meant = comments.filter((comment) => form.test(comment.text));
  if (meant.length === 0) return [];
  const lines = contentLines(text, comments);
  return meant.map(({ at, text: comment }) => {
    const [, code = '', reason = ''] = form.exec(comment)!;
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

/** Takes out the findings that comments silence. Only ours can be silenced: the server listens to no comment. */
export function applySilences(
  findings: readonly Finding[],
  silences: readonly Silence[],
): { readonly kept: readonly Finding[]; readonly silenced: readonly Silenced[] } {
  if (silences.length === 0) return { kept: findings, silenced: [] };
  const silenced: Silenced[] = [];
  const kept = findings.filter((finding) => {
    const by = silences.find(
      ({ code, reason, over }) =>
        reason !== '' && code === finding.code && over.start <= finding.at.start && finding.at.start <= over.end,
    );
    if (!by || (finding.stage !== 'set' && finding.stage !== 'practice')) return true;
    silenced.push({ finding, reason: by.reason, by: by.at });
    return false;
  });
  return { kept, silenced };
}
