import { limits } from './limits.ts';
import { parse } from './parser.ts';
import type { Parsed } from './parser.ts';

/** How much may still be parsed, in UTF-16 units: shared by all attempts on one document. The first attempt is free. */
export type Budget = { left: number };

/**
 * Parses what kubectl accepts and the YAML 1.2 of js-yaml does not: a flow collection or a quoted scalar may go on
 * at any column, tabs may stand inside flow collections, a comment needs no blank behind a quote or a bracket, `\'` is an escape. The places at fault are
 * rewritten without changing any offset, and only for the parser: scalars are decoded from the original text.
 * Where that does not help, the answer is the failure of the text as it was.
 */
export function parseRelaxed(original: string, budget: Budget): Parsed {
  // kubectl's parser takes these for line breaks.
  let text = original.replace(/[\u2028\u2029]/g, '\n');
  const first = attempt(text, budget);
  let result = first;
  for (let tries = 0; !result.ok && tries < limits.relaxedLines && budget.left > 0; tries++) {
    const relaxed = relaxAt(text, result.at, result.message);
    if (relaxed === undefined) return first;
    const before = result.at;
    const alike = alikeBelow(text, result, limits.relaxedLines - tries - 1);
    text = alike.reduce((rewritten, at) => relaxAt(rewritten, at, deficient) ?? rewritten, relaxed);
    tries += alike.length;
    result = attempt(text, budget);
    if (!result.ok && result.at < before) return first;
  }
  return result.ok ? result : first;
}

/** A failure costs as much as a success wherever it is: the parser goes through the whole text to word its message. */
function attempt(text: string, budget: Budget): Parsed {
  budget.left -= text.length;
  return parse(text);
}

/** The parser's message where something goes on at too low a column. */
const deficient = 'deficient indentation';

/** What may end, open or hide something: a quote, a bracket, a comment, an escape, a tab. */
const mayMatter = /["'[\]{}#\\\t]/;

/**
 * Where the lines begin that would fail like this one, if they were tried one by one: they are no deeper, and nothing
 * before them ends what is open here. A quote that is just being typed may have hundreds below it.
 */
function alikeBelow(text: string, { at, message }: { at: number; message: string }, most: number): readonly number[] {
  const depth = at - lineStart(text, at);
  const below: number[] = [];
  if (message !== deficient || text.slice(at - depth, at).trim() !== '') return below;
  const lineEnd = /[\r\n]|$/g;
  const content = /[^ \r\n]/g;
  for (let here = at; below.length < most; here = below.at(-1)!) {
    lineEnd.lastIndex = here;
    content.lastIndex = lineEnd.exec(text)!.index;
    if (mayMatter.test(text.slice(here, content.lastIndex))) break;
    const next = content.exec(text)?.index;
    if (next === undefined || text[next] === '\t' || next - lineStart(text, next) > depth) break;
    below.push(next);
  }
  return below;
}

function relaxAt(text: string, at: number, message: string): string | undefined {
  if (message === 'unknown escape sequence') {
    return text[at] === "'" ? `${text.slice(0, at - 1)}xx${text.slice(at + 1)}` : undefined;
  }
  if (text[at] === '#' && /["'\]}]$/.test(text.slice(Math.max(0, at - 1), at))) {
    const end = at + (/[\r\n]|$/.exec(text.slice(at))?.index ?? 0);
    return text.slice(0, at) + ' '.repeat(end - at) + text.slice(end);
  }
  if (message !== deficient) return undefined;
  const line = lineStart(text, at);
  const head = text.slice(line, at);
  if (/\S/.test(head))
    return head.includes('\t') ? text.slice(0, line) + head.replaceAll('\t', ' ') + text.slice(at) : undefined;
  let from = at;
  while (from > 0 && ' \t\r\n'.includes(text.charAt(from - 1))) from--;
  const before = lineStart(text, from);
  const comment = /(?:^|\s)#[^"'#]*$/.exec(text.slice(Math.max(before, from - 200), from));
  if (comment !== null) from -= comment[0].length;
  return text.slice(0, from) + ' '.repeat(at - from) + text.slice(at);
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}
