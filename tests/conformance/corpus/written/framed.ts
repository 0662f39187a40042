import { chosen, hash } from '../hash.ts';
import { rawOf, type Tree, type TreeMap } from '../tree.ts';
import { printWritten } from './print-written.ts';
import type { Style } from './style.ts';

/** The text of a manifest with what stands around it in a file. */
export function framed(object: TreeMap, style: Style): string {
  const text = printWritten(object, style);
  const first = hash(`${style.seed}:first`) % 2 === 0;
  switch (style.frame) {
    case 'plain':
      return text;
    case 'marked':
      return chosen(
        [`---\n${text}`, `# A manifest\n\n---\n${text}---\n`, `\n${text}...\n`, `--- # one\n${text}`],
        style.seed,
      );
    case 'documents':
      return first ? `${companion}---\n${text}` : `${text}---\n# nothing here\n---\n${companion}`;
    case 'list': {
      const items = printWritten({ items: [object] }, { ...style, listIndent: '' });
      return `apiVersion: v1\nkind: List\n${first ? items : `${items}${listed}`}`;
    }
    case 'json':
      return `${JSON.stringify(object, rawless, first ? 2 : undefined)}\n`;
    case 'carriage-returns':
      return text.replaceAll('\n', '\r\n');
    case 'slip':
      return slip(text, style.seed);
  }
}

const companion = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: beside\ndata:\n  a: b\n';
const listed = '- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: beside\n';

/** JSON has no scalars of our own making: they become texts. */
function rawless(_key: string, value: unknown): unknown {
  return rawOf(value as Tree) ?? value;
}

/** Mistakes of the hand, each at a line that the seed chooses. Some of them kubectl takes in silence. */
const slips: readonly ((line: string) => string)[] = [
  (line) => line.replace(/^( +)/, '$1 '),
  (line) => line.replace(/^ +/, '\t'),
  (line) => line.replace(': ', ':'),
  (line) => `${line}\n${line}`,
  (line) => line.replace(/^( *)- /, '$1-'),
  (line) => line.replace(/^  /, ''),
  (line) => line.replace(/["']$/, ''),
  (line) => `${line}  `,
  (line) => line.replace(/: (.+)$/, ': {{ .Values.$1 }}'),
];

function slip(text: string, seed: string): string {
  const lines = text.trimEnd().split('\n');
  const index = hash(`${seed}:line`) % lines.length;
  return `${lines.with(index, chosen(slips, `${seed}:slip`)(lines[index]!)).join('\n')}\n`;
}
