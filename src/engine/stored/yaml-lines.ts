import type { ScalarValue, Value } from '../yaml/value.ts';

/** Who wrote a part of a stored object: the manifest, the server's defaults, admission, or the server itself. */
export type Writer = 'manifest' | 'default' | 'admission' | 'server';

export type YamlLine = { readonly text: string; readonly by: Writer };

/** More lines than anybody reads. */
export const mostLines = 3000;

/**
 * An object as `kubectl get -o yaml` prints it: keys in order, lists not indented, two spaces for each level. Each line
 * tells who wrote what stands on it.
 * @returns at most `mostLines` lines
 */
export function yamlLines(object: Value): readonly YamlLine[] {
  const lines: YamlLine[] = [];
  print(object, { indent: '', first: '', by: 'manifest', path: '' }, lines);
  return lines;
}

type Here = {
  readonly indent: string;
  /** What stands before the first line instead of the indent: the dash of an item. */
  readonly first: string;
  /** Who wrote what is around: whatever has no writer of its own is theirs. */
  readonly by: Writer;
  readonly path: string;
};

/** What the server makes anew for each object. Source: `FillObjectMetaSystemFields` in k8s.io/apiserver. */
const ofServer = new Set(['metadata.uid', 'metadata.creationTimestamp', 'metadata.generation', 'status']);

function print(value: Value, here: Here, lines: YamlLine[]): void {
  const { indent, first, by, path } = here;
  if (value.kind === 'map' && value.entries.size > 0) {
    let start = first;
    for (const [key, { value: below }] of [...value.entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
      const inner = path === '' ? key : `${path}.${key}`;
      entry(
        `${start}${printText(key)}:`,
        below,
        { indent, first: indent, by: writerOf(below, inner, by), path: inner },
        lines,
      );
      start = indent;
    }
  } else if (value.kind === 'list' && value.items.length > 0) {
    for (const [index, item] of value.items.entries()) {
      const below = {
        indent: `${indent}  `,
        first: `${index === 0 ? first : indent}- `,
        by: writerOf(item, path, by),
        path: `${path}[]`,
      };
      print(item, below, lines);
    }
  } else add(lines, `${first}${printEmpty(value)}`, by);
}

function writerOf(value: Value, path: string, around: Writer): Writer {
  if (around === 'server' || ofServer.has(path)) return 'server';
  return value.from ?? around;
}

/** A key with what belongs to it. */
function entry(head: string, value: Value, here: Here, lines: YamlLine[]): void {
  const { indent, by } = here;
  if (value.kind === 'map' && value.entries.size > 0) {
    add(lines, head, by);
    print(value, { ...here, indent: `${indent}  `, first: `${indent}  ` }, lines);
  } else if (value.kind === 'list' && value.items.length > 0) {
    add(lines, head, by);
    print(value, here, lines);
  } else if (value.kind === 'string' && isBlock(value.value)) {
    add(lines, `${head} |${value.value.endsWith('\n') ? '' : '-'}`, by);
    for (const line of value.value.replace(/\n$/, '').split('\n'))
      add(lines, line === '' ? '' : `${indent}  ${line}`, by);
  } else add(lines, `${head} ${printEmpty(value)}`, by);
}

function add(lines: YamlLine[], text: string, by: Writer): void {
  if (lines.length < mostLines) lines.push({ text, by });
}

function printEmpty(value: Value): string {
  return value.kind === 'map' ? '{}' : value.kind === 'list' ? '[]' : printScalar(value);
}

function printScalar(value: ScalarValue): string {
  return value.kind === 'string' ? printText(value.value) : value.kind === 'null' ? 'null' : String(value.value);
}

/** Words that some reader of YAML takes for a truth value or for nothing. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;
const plain = /^(?:<(?!<)|[A-Za-z_/])[\w/.@%+<>=~()-]*(?:[ :][\w/.@%+<>=~()-]+)*$/;

/** Amounts, shares and times: no reader takes them for a number. */
const amount = /^\d+(?:\.\d+)?(?:[kMGTP]i?|Ei|[munshd%])$/;

/** A string as it stands, or in quotes where something else would be read. */
function printText(text: string): string {
  const isPlain = text.length < 1000 && (amount.test(text) || (plain.test(text) && !reserved.test(text)));
  return isPlain ? text : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Several lines that a block can hold as they are. */
function isBlock(text: string): boolean {
  return (
    text.includes('\n') &&
    /^[^\s]/.test(text) &&
    !/\n\n$/.test(text) &&
    /^[\t\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdff]*$/.test(text) &&
    !/[ \t](?:\n|$)/.test(text)
  );
}
