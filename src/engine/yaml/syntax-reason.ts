import type { Span } from '../../text/span.ts';
import type { SyntaxReason } from './codes.ts';

/** Only so much of a line is looked at: nobody reads further, and a pasted binary may be one line. */
const longestLine = 2000;

/** What to say about a line that had to be blanked: why, and which of its characters to underline. */
export type Diagnosis = { readonly reason: SyntaxReason; readonly at: Span };

/** The parser's own words, where they leave no doubt. A row higher up wins. */
const byMessage: readonly (readonly [message: RegExp, reason: SyntaxReason])[] = [
  [/tab characters/, 'tab-indentation'],
  [/quoted scalar/, 'unclosed-quote'],
  [/escape|hexadecimal/, 'bad-escape'],
  [/flow collection|node content/, 'unclosed-flow'],
  [/name of an (alias|anchor)|alias node/, 'bad-anchor-name'],
  [/chomping|indentation width|line break is expected/, 'bad-block-header'],
];

/**
 * Says in a manifest writer's words why the parser stopped.
 * @param line the line that recovery blanked, or the line of the failure
 * @param failure where the parser stopped, and its message
 */
export function diagnose(
  text: string,
  line: Span,
  failure: { readonly at: number; readonly message: string },
): Diagnosis {
  const written = text.slice(line.start, Math.min(line.end, line.start + longestLine));
  const indent = written.search(/[^ \t\ufeff]|$/);
  const content = { start: line.start + indent, end: line.start + text.slice(line.start, line.end).trimEnd().length };
  const here = failure.at >= line.start && failure.at <= line.end;
  const at = here ? Math.max(line.start, Math.min(failure.at, line.end)) : content.start;

  const behind = text.slice(0, content.start).trimEnd().at(-1) ?? '';
  if (
    /end of the stream or a document/.test(failure.message) &&
    failure.at === content.start &&
    ']}"\''.includes(behind) &&
    behind !== ''
  ) {
    return { reason: 'text-after-value', at: content };
  }
  if (/^[\s\]},]*[\]}][\s\]},]*$/.test(written)) return { reason: 'stray-bracket', at: content };
  const template = /\{\{.*?(?:\}\}|$)/.exec(written);
  if (template !== null) return { reason: 'template-braces', at: part(line, template.index, template[0].length) };
  const tabs = /^ *(\t+)|[-?] *(\t+)/.exec(written);
  if (tabs !== null && (!here || at <= content.start || /tab/.test(failure.message))) {
    return { reason: 'tab-indentation', at: part(line, written.indexOf('\t'), (tabs[1] ?? tabs[2] ?? '').length) };
  }
  // Of a line that is cut off nobody knows what is closed further on.
  const isWhole = line.end <= line.start + longestLine;
  const quote = isWhole ? openQuote(written) : -1;
  if (quote >= 0) return { reason: 'unclosed-quote', at: { start: line.start + quote, end: content.end } };
  const bracket = isWhole ? openBracket(written) : -1;
  if (bracket >= 0) return { reason: 'unclosed-flow', at: { start: line.start + bracket, end: content.end } };
  const reserved = /(?:^|[:\-?,[{] +|^ +)([@`%])\S*/.exec(written);
  if (reserved !== null) {
    const start = written.indexOf(reserved[1] ?? '', reserved.index);
    return { reason: 'unexpected-character', at: part(line, start, 1) };
  }
  const reason = byMessage.find(([message]) => message.test(failure.message))?.[1];
  if (reason === 'bad-escape' && here) {
    const start = Math.max(text.lastIndexOf('\\', at), line.start);
    // The text may end with the backslash.
    return { reason, at: { start, end: Math.min(Math.max(at, start) + 1, text.length) } };
  }
  if (reason !== undefined && here) return { reason, at: wordAt(text, at, line) };
  if (!/:(?:\s|$)/.test(written)) {
    const item = /^\s*- /.test(written) || /^\s*-$/.test(written);
    return { reason: item ? 'list-in-map' : 'missing-colon', at: content };
  }
  if (here && at > content.start) {
    const before = text.slice(content.start, at).trimEnd();
    if (/["'\]}]$/.test(before))
      return { reason: 'text-after-value', at: { start: at, end: Math.max(at, content.end) } };
    // The first colon of its line: the value before it goes on from an earlier line, so this line is indented too far.
    if (text[at] === ':' && !/:\s/.test(before))
      return { reason: 'bad-indentation', at: { start: content.start, end: at } };
    if (text[at] === ':') return { reason: 'colon-in-value', at: { start: at, end: at + 1 } };
  }
  if (/^\s*- /.test(written)) return { reason: 'list-in-map', at: { start: content.start, end: content.start + 1 } };
  const indentation = /indentation|end of the stream or a document|multiline key|expected ':'/.test(failure.message);
  return { reason: indentation ? 'bad-indentation' : 'other', at: wordAt(text, here ? at : content.start, line) };
}

function part(line: Span, start: number, length: number): Span {
  return { start: line.start + start, end: Math.min(line.start + start + length, line.end) };
}

/** From a place to the end of its word; at a blank the blank alone, so that there is something to underline. */
function wordAt(text: string, at: number, line: Span): Span {
  const start = Math.min(at, Math.max(line.end - 1, line.start));
  const word = /^\S+/.exec(text.slice(start, line.end))?.[0].length ?? 1;
  return { start, end: Math.min(start + word, Math.max(line.end, start)) };
}

/** The offset of a quote that starts a value and does not end on this line; -1 without one. */
export function openQuote(line: string): number {
  return firstOpen(line.slice(0, longestLine)).quote;
}

function openBracket(line: string): number {
  return firstOpen(line.slice(0, longestLine)).bracket;
}

function firstOpen(line: string): { quote: number; bracket: number } {
  const brackets: number[] = [];
  let mayStart = true;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === ' ' || char === '\t') continue;
    const spaced = at === 0 || ' \t'.includes(line.charAt(at - 1));
    if (char === '#' && spaced) break;
    if (mayStart && (char === '"' || char === "'")) {
      const closing = char === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
      const length = closing.exec(line.slice(at))?.[0].length;
      if (length === undefined) return { quote: at, bracket: -1 };
      at += length - 1;
      mayStart = false;
    } else if ((mayStart || brackets.length > 0) && (char === '[' || char === '{')) {
      brackets.push(at);
      mayStart = true;
    } else if (brackets.length > 0 && (char === ']' || char === '}')) {
      brackets.pop();
      mayStart = false;
    } else {
      const next = line[at + 1];
      const indicator =
        (char === ':' || char === '-' || char === '?') && (next === undefined || next === ' ' || next === '\t');
      mayStart = indicator || (brackets.length > 0 && char === ',');
    }
  }
  return { quote: -1, bracket: brackets[0] ?? -1 };
}
