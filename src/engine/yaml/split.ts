import { shift } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { jsonObjectEnd } from './json-stream.ts';
import { limits } from './limits.ts';

/** One document of a file, not yet read. */
export type DocumentText = {
  /** Its place in the file. */
  readonly at: Span;
  readonly text: string;
  /** Nothing but blanks and comments: kubectl skips it. */
  readonly empty: boolean;
};

/** The documents of a file; `beyondLimit` is the part that was left out because there are too many. */
export type Split = { readonly documents: readonly DocumentText[]; readonly beyondLimit?: Span };

/**
 * Cuts a file into documents as kubectl does, before any YAML is parsed: at every line that starts with `---`, be it inside
 * a block scalar. A file that begins with a JSON object is a stream of such objects instead.
 * A separator belongs to no document, except where something follows its dashes that kubectl refuses:
 * then the next document begins with that line, and reading the document reports it.
 * Source: `YAMLReader` and `YAMLOrJSONDecoder` in `k8s.io/apimachinery/pkg/util/yaml/decoder.go`. Never throws.
 */
export function splitDocuments(text: string): Split {
  const documents: DocumentText[] = [];
  let at = 0;
  for (;;) {
    const start = at + (/^\s*/.exec(text.slice(at, at + 4096))?.[0].length ?? 0);
    const end = jsonObjectEnd(text, start);
    if (end < 0) break;
    documents.push({ at: { start, end }, text: text.slice(start, end), empty: false });
    if (documents.length > limits.documents)
      return { documents: documents.slice(0, -1), beyondLimit: { start, end: text.length } };
    at = end;
  }
  if (documents.length > 0) {
    // Behind JSON, kubectl drops the blanks up to the end of the line before it goes on with YAML.
    at += /^[ \t]*(?:\r\n|\r|\n)?/.exec(text.slice(at))?.[0].length ?? 0;
    if (text.slice(at).trim() === '') return { documents };
  }
  return splitYaml(text, at, documents);
}

function splitYaml(text: string, from: number, documents: DocumentText[]): Split {
  const separator = /^---[^\n]*/gm;
  separator.lastIndex = from;
  let start = from;
  const add = (end: number): void => {
    const part = text.slice(start, end);
    documents.push({ at: { start, end }, text: part, empty: isEmpty(part) });
  };
  for (let match = separator.exec(text); match !== null; match = separator.exec(text)) {
    // To kubectl a line ends at a line feed: a lone carriage return separates nothing.
    const atLineStart = match.index === 0 || match.index === from || text[match.index - 1] === '\n';
    if (!atLineStart) continue;
    if (match.index > start) add(match.index);
    if (documents.length >= limits.documents)
      return { documents, beyondLimit: { start: match.index, end: text.length } };
    start = match.index;
    if (/^---\s*(?:#|$)/.test(match[0])) {
      start += match[0].length;
      if (text[start] === '\n') start++;
    }
  }
  if (text.length > start || documents.length === 0) add(text.length);
  return { documents };
}

/** Blanks and comments only. A tab is no blank: kubectl's parser refuses it at the start of a line. */
function isEmpty(text: string): boolean {
  const line = /(?:^\ufeff)? *(?:#[^\r\n]*)?(?:\r\n|\r|\n|$)/y;
  while (line.lastIndex < text.length) if (line.exec(text) === null) return false;
  return true;
}

/** Moves a span of a document to its file. */
export function inFile(document: DocumentText, at: Span): Span {
  return shift(at, document.at.start);
}
