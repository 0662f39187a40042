import { lineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { excerpt, yamlFinding } from './finding.ts';
import type { YamlFinding } from './finding.ts';
import { limits } from './limits.ts';
import { tooDeep } from './parser.ts';
import type { Parsed } from './parser.ts';
import { blank } from './prepare.ts';
import { parseRelaxed } from './relax.ts';
import type { Budget } from './relax.ts';
import { diagnose, openQuote } from './syntax-reason.ts';

/** What could be parsed. `text` is the document with all lines blanked that could not; `parsed` is missing where nothing helped. */
export type Recovered = { readonly text: string; readonly parsed: Extract<Parsed, { ok: true }> | undefined };

/** A line whose blanking brings the parser so much farther was at fault. */
const farEnough = 2000;

/**
 * Parses a document and goes on after syntax errors: of the lines around the failure it blanks the one that brings the
 * parser farthest, and reports that one. So a half-typed line costs its own key and nothing else.
 */
export function parseWithRecovery(original: string, report: (finding: YamlFinding) => void): Recovered {
  let text = original;
  const budget: Budget = { left: limits.recoveryWork };
  let parsed = parseRelaxed(text, budget);
  if (parsed.ok) return { text, parsed };

  const lines = lineIndex(original);
  for (let blanked = 0; !parsed.ok && blanked < limits.blankedLines && (blanked === 0 || budget.left > 0); blanked++) {
    if (parsed.message === tooDeep) {
      const start = Math.min(parsed.at, Math.max(text.length - 1, 0));
      report(
        yamlFinding(
          'limit-reached',
          { limit: 'nesting-depth', allowed: limits.nestingDepth },
          { start, end: Math.min(start + 1, text.length) },
        ),
      );
      return { text, parsed: undefined };
    }
    const failure = parsed;
    let best: { at: Span; line: number; text: string; parsed: Parsed; reach: number } | undefined;
    for (const { at, line } of candidates(text, failure.at)) {
      const candidate = blank(text, at);
      if (best !== undefined && budget.left <= 0) break;
      const result = parseRelaxed(candidate, budget);
      const reach = result.ok ? Infinity : result.at;
      if (best === undefined || reach > best.reach) best = { at, line, text: candidate, parsed: result, reach };
      // Far enough: the other candidates are not worth a look.
      if (reach > failure.at + farEnough) break;
    }
    const line = best === undefined ? lines.positionAt(failure.at).line : best.line;
    const { reason, at } = diagnose(text, lines.lineSpan(line), failure);
    report(yamlFinding('yaml-syntax', { reason, found: excerpt(original, at) }, at));
    if (best === undefined) break;
    text = best.text;
    parsed = best.parsed;
  }
  if (!parsed.ok) {
    // The head of the document is worth keeping even where its rest is beyond help.
    const start = lines.lineSpan(lines.positionAt(parsed.at).line).start;
    text = blank(text, { start, end: text.length });
    parsed = parseRelaxed(text, budget);
  }
  return { text, parsed: parsed.ok ? parsed : undefined };

  /** The line of the failure, alone and with what hangs below it, up to two written lines before it, and one after it. */
  function candidates(current: string, at: number): { at: Span; line: number }[] {
    const failed = lines.positionAt(at).line;
    const found: { at: Span; line: number }[] = [];
    const written = (line: number): boolean => {
      const { start, end } = lines.lineSpan(line);
      return current.slice(start, end).trim() !== '';
    };
    for (let line = failed; line >= 1 && found.length < 3; line--) {
      if (written(line)) found.push({ at: lines.lineSpan(line), line });
    }
    for (let line = failed - 1; line >= Math.max(1, failed - 50); line--) {
      const span = lines.lineSpan(line);
      if (openQuote(current.slice(span.start, span.end)) < 0) continue;
      if (!found.some((other) => other.line === line)) found.push({ at: span, line });
      break;
    }
    for (let line = failed + 1; line <= lines.lineCount && line < failed + 20; line++) {
      if (!written(line)) continue;
      found.push({ at: lines.lineSpan(line), line });
      break;
    }
    const blocks = found.map(({ at, line }) => ({ at, line, block: block(current, line) }));
    return [
      ...found,
      ...blocks.filter(({ at, block }) => block.end > at.end).map(({ line, block: at }) => ({ at, line })),
    ];
  }

  /** A line together with the deeper indented lines that follow it. */
  function block(current: string, first: number): Span {
    const { start, end } = lines.lineSpan(first);
    const indent = current.slice(start, end).search(/\S|$/);
    let last = end;
    for (let line = first + 1; line <= lines.lineCount; line++) {
      const span = lines.lineSpan(line);
      const content = current.slice(span.start, span.end);
      if (content.trim() === '') continue;
      if (content.search(/\S/) <= indent) break;
      last = span.end;
    }
    return { start, end: last };
  }
}
