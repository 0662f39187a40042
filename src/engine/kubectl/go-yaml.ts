import type { Finding } from '../finding.ts';
import type { SyntaxReason } from '../yaml/codes.ts';

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

/** Why kubectl cannot read a document, in its own words: `yaml: line 7: found character that cannot start any token`. */
export function goYamlError(document: string, finding: Finding): string {
  switch (finding.code) {
    case 'unknown-anchor':
      return `yaml: unknown anchor '${finding.args.anchor}' referenced`;
    case 'anchor-contains-itself':
      return `yaml: anchor '${finding.args.anchor}' value contains itself`;
    case 'control-character':
      return 'yaml: control characters are not allowed';
    case 'yaml-key-not-a-string':
      return `yaml: invalid map key: ${goSyntax(finding.args.found)}`;
    case 'yaml-document-separator':
      return 'yaml: line 1: did not find expected <document start>';
    case 'yaml-directive':
      return 'yaml: found incompatible YAML document';
    case 'number-not-json':
      return `json: unsupported value: ${finding.args.found.includes('nan') ? 'NaN' : `${finding.args.found.startsWith('-') ? '-' : '+'}Inf`}`;
    case 'yaml-syntax':
      return templateKey(document, finding) ?? syntaxError(document, finding.args.reason, finding.at.start);
    default:
      return 'yaml: did not find expected node content';
  }
}

function syntaxError(document: string, reason: SyntaxReason, at: number): string {
  const line = linesBefore(document, at) + 1;
  const last = linesBefore(document, document.length);
  if (reason === 'merge-needs-map') return `yaml: ${sayings[reason].text}`;
  if (reason === 'bad-indentation') return printed(...indentationError(document, line, at));
  if (reason === 'unclosed-flow') {
    const closing = document[at] === '{' ? '}' : ']';
    return printed(
      `did not find expected ',' or '${closing}'`,
      document.slice(at).trimEnd().includes('\n') ? line : last,
    );
  }
  const { text, place } = sayings[reason];
  const counted = { here: line, parser: line - 1, next: line + 1, end: last + 1 }[place];
  // The scanner leaves out the line only where it is the first.
  return printed(text, place === 'here' && line === 1 ? 0 : counted);
}

/** Braces that hold a whole value are a map whose key is a map. */
function templateKey(document: string, { at }: Finding): string | undefined {
  const braces = /^\{\{[^{}:,]*\}\}(?=\s*$)/m.exec(document.slice(at.start, at.start + 2000));
  return braces?.index === 0 ? `yaml: invalid map key: ${goSyntax(braces[0].slice(1, -1))}` : undefined;
}

function printed(text: string, line: number): string {
  return `yaml: ${line > 0 ? `line ${line}: ` : ''}${text}`;
}

/** A line deeper than its map goes on a value; one between two levels ends up in the list or the map around it. */
function indentationError(document: string, line: number, at: number): [string, number] {
  const lines = document.split(/\r\n|\r|\n/);
  const indent = (text: string): number => text.search(/[^ ]|$/);
  const own = indent(lines[line - 1] ?? '');
  const before = lines.slice(0, line - 1).reverse();
  const previous = before.find((text) => text.trim() !== '') ?? '';
  const content = indent(previous.replace(/^( *)- /, '$1  '));
  if (own > content && document.slice(at).search(/:(?:\s|$)/) >= 0)
    return ['mapping values are not allowed in this context', line];
  const around = before.find((text) => text.trim() !== '' && indent(text) < own) ?? '';
  return [
    around.trimStart().startsWith('- ') ? "did not find expected '-' indicator" : 'did not find expected key',
    line - 1,
  ];
}

function linesBefore(text: string, at: number): number {
  return text.slice(0, at).match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** A list or a map of one entry in Go's `%#v`. */
function goSyntax(found: string): string {
  const entry = /^[[{]\s*(.*?)\s*[\]}]*$/s.exec(found)?.[1] ?? '';
  const inner = entry.replace(/^\{\s*/, '');
  if (found.startsWith('[')) return `[]interface {}{${JSON.stringify(inner)}}`;
  return `map[interface {}]interface {}{${JSON.stringify(inner)}:interface {}(nil)}`;
}
