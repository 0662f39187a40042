import type { Finding } from '../finding.ts';
import type { SyntaxReason } from '../yaml/codes.ts';
import { kubectlText } from './texts.ts';

type Place = 'here' | 'parser' | 'next' | 'end';
type Saying = { readonly text: string; readonly place: Place };

/**
 * What kubectl's YAML parser says where ours gives a reason, and which line it counts: the scanner names the line it is
 * on, the parser one line less, because it counts from 0. Measured with kubectl; other words are possible for texts with
 * several faults. Source: `parser.fail` in sigs.k8s.io/yaml/goyaml.v2.
 */
const sayings: Readonly<Record<Exclude<SyntaxReason, 'bad-indentation' | 'unclosed-flow'>, Saying>> = {
  'tab-indentation': { text: 'found character that cannot start any token', place: 'here' },
  'missing-colon': { text: "could not find expected ':'", place: 'next' },
  'colon-in-value': { text: 'mapping values are not allowed in this context', place: 'here' },
  'text-after-value': { text: 'did not find expected key', place: 'parser' },
  'list-in-map': { text: 'did not find expected key', place: 'parser' },
  'unclosed-quote': { text: 'found unexpected end of stream', place: 'end' },
  'stray-bracket': { text: 'did not find expected node content', place: 'parser' },
  'unexpected-character': { text: 'found character that cannot start any token', place: 'here' },
  'bad-anchor-name': { text: 'did not find expected alphabetic or numeric character', place: 'here' },
  'bad-escape': { text: 'found unknown escape character', place: 'here' },
  'template-braces': { text: 'did not find expected key', place: 'parser' },
  'bad-block-header': { text: 'did not find expected comment or line break', place: 'here' },
  'merge-needs-map': { text: 'map merge requires map or sequence of maps as the value', place: 'here' },
  'tag-mismatch': { text: 'cannot decode the value', place: 'here' },
  'key-too-long': { text: "could not find expected ':'", place: 'next' },
  other: { text: 'did not find expected key', place: 'parser' },
};

/** Why kubectl cannot read a document: `error converting YAML to JSON: yaml: line 7: found character that ...`. */
export function readingError(document: string, finding: Finding): string {
  const isOpenJson =
    finding.code === 'yaml-syntax' && /^unclosed/.test(finding.args.reason) && /^\s*\{\s*"/.test(document);
  return isOpenJson ? 'unexpected EOF' : kubectlText('converting', goYamlError(document, finding));
}

function goYamlError(document: string, finding: Finding): string {
  switch (finding.code) {
    case 'unknown-anchor':
      return `yaml: unknown anchor '${finding.args.anchor}' referenced`;
    case 'anchor-contains-itself':
      return `yaml: anchor '${finding.args.anchor}' value contains itself`;
    case 'control-character':
      return 'yaml: control characters are not allowed';
    case 'yaml-key-not-a-string':
      return keyError(document, finding.args.found, finding.at.start);
    case 'yaml-directive':
      return /^%YAML (?!1\.1\b)/m.test(document)
        ? 'yaml: found incompatible YAML document'
        : 'yaml: line 1: did not find expected <document start>';
    case 'number-not-json':
      return `json: unsupported value: ${finding.args.found.includes('nan') ? 'NaN' : `${finding.args.found.startsWith('-') ? '-' : '+'}Inf`}`;
    case 'yaml-syntax':
      return templateKey(document, finding) ?? syntaxError(document, finding.args.reason, finding.at.start);
    default:
      return 'yaml: did not find expected node content';
  }
}

function syntaxError(document: string, reason: SyntaxReason, at: number): string {
  const lines = document.split(/\r\n|\r|\n/);
  const line = linesBefore(document, at) + 1;
  const written = lines[line - 1] ?? '';
  if (reason === 'merge-needs-map') return `yaml: ${sayings[reason].text}`;
  if (/^ *\t/.test(written)) return tabError(lines, line);
  if (reason === 'bad-indentation') return printed(...indentationError(lines, line));
  if (reason === 'unclosed-flow') return printed(...openBracket(document, at, line));
  if (reason === 'list-in-map' && !/^\s*- /.test(written))
    return printed("did not find expected '-' indicator", line - 1);
  if (reason === 'template-braces' && /^\s*\{\{/.test(written)) return printed("could not find expected ':'", line + 1);
  if (reason === 'bad-escape' && /\\[uUx]/.test(written)) {
    const isWhole = /\\(?:u[\da-f]{4}|U[\da-f]{8}|x[\da-f]{2})/i.test(written);
    return scanned(
      isWhole ? 'found invalid Unicode character escape code' : 'did not find expected hexdecimal number',
      line,
    );
  }
  const { text, place } = sayings[reason];
  if (place === 'here') return scanned(text, line);
  return printed(text, { parser: line - 1, next: line + 1, end: linesBefore(document, document.length) + 1 }[place]);
}

/** What the scanner says: it leaves out the line only where it is the first. */
function scanned(text: string, line: number): string {
  return printed(text, line === 1 ? 0 : line);
}

/** Behind a text that may go on, a tab is a wrong indentation; elsewhere nothing can begin with it. */
function tabError(lines: readonly string[], line: number): string {
  const before = lines.slice(0, line - 1).findLast((text) => text.trim() !== '') ?? '';
  const goesOn = /[^\s:"'\]}|>-]\s*$/.test(before) && !/^\s*#/.test(before);
  const text = goesOn
    ? 'found a tab character that violates indentation'
    : 'found character that cannot start any token';
  return scanned(text, line);
}

/** The parser stops at the first token that fits nowhere: on the same line, on the next one, or at the end. */
function openBracket(document: string, at: number, line: number): [text: string, line: number] {
  const text = `did not find expected ',' or '${document[at] === '{' ? '}' : ']'}'`;
  const rest = document.slice(at);
  if (/^[^\n]*[\]}]/.test(rest)) return [text, line - 1];
  return [text, rest.trimEnd().includes('\n') ? line : linesBefore(document, document.length)];
}

/** Braces that hold a whole value are a map whose key is a map. */
function templateKey(document: string, { at }: Finding): string | undefined {
  const isValue = /[:-] +$/.test(document.slice(Math.max(0, at.start - 200), at.start));
  const braces = /^\{\{[^{}:,]*\}\}(?=\s*$)/m.exec(document.slice(at.start, at.start + 2000));
  return isValue && braces?.index === 0 ? `yaml: invalid map key: ${goSyntax(braces[0].slice(1, -1))}` : undefined;
}

function keyError(document: string, found: string, at: number): string {
  if (/^[[{]/.test(found)) return `yaml: invalid map key: ${goSyntax(found)}`;
  const value = /(?:^|\n)[^\n:]*:[ \t]*([^\n]*)/.exec(document.slice(at))?.[1]?.trim() ?? '';
  return `unsupported map key of type: %!s(<nil>), key: <nil>, value: ${value === '' ? '<nil>' : JSON.stringify(value)}`;
}

function printed(text: string, line: number): string {
  return `yaml: ${line > 0 ? `line ${line}: ` : ''}${text}`;
}

/** A line deeper than its map goes on a value; one between two levels ends up in the list or the map around it. */
function indentationError(lines: readonly string[], line: number): [text: string, line: number] {
  const indent = (text: string): number => text.search(/[^ ]|$/);
  const written = lines[line - 1] ?? '';
  const before = lines.slice(0, line - 1).filter((text) => text.trim() !== '');
  const content = indent((before.at(-1) ?? '').replace(/^( *)- /, '$1  '));
  const isKey = /:(?:\s|$)/.test(written);
  if (indent(written) > content && isKey) return ['mapping values are not allowed in this context', line];
  const around = before.findLast((text) => indent(text) <= indent(written)) ?? '';
  const isList = around.trimStart().startsWith('- ');
  return [isList ? "did not find expected '-' indicator" : 'did not find expected key', line - 1];
}

function linesBefore(text: string, at: number): number {
  return text.slice(0, at).match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** A list or a map of one entry in Go's `%#v`. */
function goSyntax(found: string): string {
  const entry = /^[[{]\s*(.*?)\s*[\]}]*$/s.exec(found)?.[1] ?? '';
  const inner = entry.replace(/^\{\s*/, '');
  if (found.startsWith('[')) return `[]interface {}{${JSON.stringify(inner)}}`;
  const [, key = inner, value] = /^([^:]*): +(.*)$/.exec(inner) ?? [];
  return `map[interface {}]interface {}{${JSON.stringify(key)}:${value === undefined ? 'interface {}(nil)' : JSON.stringify(value)}}`;
}
