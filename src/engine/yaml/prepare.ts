import type { Span } from '../../text/span.ts';
import { excerpt, yamlFinding } from './finding.ts';
import type { YamlFinding } from './finding.ts';

/** All that kubectl's parser takes for text (`readerc.go`); lone surrogates arrive there as U+FFFD and are replaced. */
const refused = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd\u{10000}-\u{10ffff}]|[\ud800-\udfff]/gu;

/** Whatever may have to be replaced. Nearly no text has it, and this is found out fast. */
const unusual = /[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd]/;

/**
 * Makes a document's text fit for the parser without moving any offset: what kubectl refuses before it parses is
 * reported and blanked, what it drops is cut off, and its other line break (U+0085) becomes a line feed.
 */
export function prepare(text: string, report: (finding: YamlFinding) => void): string {
  let result = unusual.test(text) ? withoutRefused(text, report) : text;
  result = blankSeparator(result, report);
  result = blankDirectives(result, report);
  return cutAfterEnd(result, report);
}

function withoutRefused(text: string, report: (finding: YamlFinding) => void): string {
  const result = text.replace(refused, (char, at: number) => {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    report(yamlFinding('control-character', { code: `U+${hex}` }, { start: at, end: at + char.length }));
    return ' '.repeat(char.length);
  });
  return result.replaceAll('\x85', '\n');
}

/** Replaces a part by spaces; line breaks stay, so that lines keep their numbers. */
export function blank(text: string, at: Span): string {
  return text.slice(0, at.start) + text.slice(at.start, at.end).replace(/[^\r\n]/g, ' ') + text.slice(at.end);
}

/** A document begins with its separator only where that line is wrong: see `splitDocuments`. */
function blankSeparator(text: string, report: (finding: YamlFinding) => void): string {
  const line = /^\ufeff?---[^\r\n]*/.exec(text)?.[0];
  if (line === undefined) return text;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const dashes = start + 3;
  const rest = line.slice(dashes);
  const at = { start, end: line.trimEnd().length };
  if (!/^\s*(?:#|$)/.test(rest)) report(yamlFinding('yaml-document-separator', { found: excerpt(text, at) }, at));
  return blank(text, { start, end: line.length });
}

/** Directives stand before the content of a document, with blank lines and comments between them. */
function blankDirectives(text: string, report: (finding: YamlFinding) => void): string {
  if (!text.includes('%')) return text;
  const line = /\ufeff?(%[^\r\n]*|[ \t]*(?:#[^\r\n]*)?)(?:\r\n|\r|\n|$)/y;
  let end = 0;
  while (end < text.length) {
    line.lastIndex = end;
    const match = line.exec(text);
    if (match === null) break;
    const directive = match[1]?.startsWith('%') === true ? match[1].trimEnd() : '';
    const start = end + match[0].indexOf('%');
    if (directive !== '') {
      const at = { start, end: start + directive.length };
      report(yamlFinding('yaml-directive', { found: excerpt(text, at) }, at));
    }
    end = line.lastIndex;
  }
  return (
    text
      .slice(0, end)
      .replace(
        /(^|[\r\n]|\ufeff)(%[^\r\n]*)/g,
        (_, before: string, directive: string) => before + ' '.repeat(directive.length),
      ) + text.slice(end)
  );
}

/** A line that starts with `...` ends the document; kubectl reads no further. */
function cutAfterEnd(text: string, report: (finding: YamlFinding) => void, begun = false): string {
  if (!text.includes('...')) return text;
  const marker = /(?:^\ufeff?|[\r\n])\.\.\.(?=\s|$)/.exec(text);
  if (marker === null) return text;
  const end = marker.index + marker[0].length;
  const dots = { start: end - 3, end };
  if (!begun && onlyComments(text.slice(0, dots.start))) {
    report(yamlFinding('yaml-document-separator', { found: '...' }, dots));
    return cutAfterEnd(blank(text, dots), report, true);
  }
  const rest = text.slice(end);
  if (!onlyComments(rest)) {
    const said = /^(?:\s*#[^\r\n]*)*\s*/.exec(rest)?.[0].length ?? 0;
    report(yamlFinding('text-after-document-end', {}, { start: end + said, end: text.trimEnd().length }));
  }
  return text.slice(0, dots.start);
}

function onlyComments(text: string): boolean {
  return /^\ufeff?(?:\s*#[^\r\n]*)*\s*/.exec(text)?.[0].length === text.length;
}
