import { isList, isMap, rawOf, type Tree, type TreeMap } from './tree.ts';

/** Prints a manifest in block style, every text in quotes that could be taken for something else. */
export function printTree(tree: TreeMap): string {
  return entriesOf(tree, '');
}

function entriesOf(map: TreeMap, indent: string): string {
  let text = '';
  for (const [key, value] of Object.entries(map)) text += `${indent}${scalar(key)}:${below(value, indent)}`;
  return text;
}

/** A value behind its key: in the same line, or in the lines below. */
function below(value: Tree, indent: string): string {
  if (isMap(value) && Object.keys(value).length > 0) return `\n${entriesOf(value, `${indent}  `)}`;
  if (isList(value) && value.length > 0) return `\n${itemsOf(value, indent)}`;
  return ` ${flow(value)}\n`;
}

function itemsOf(list: readonly Tree[], indent: string): string {
  let text = '';
  for (const item of list) {
    if (isMap(item) && Object.keys(item).length > 0)
      text += `${indent}- ${entriesOf(item, `${indent}  `).slice(indent.length + 2)}`;
    else text += `${indent}- ${flow(item)}\n`;
  }
  return text;
}

/** A value in one line. */
export function flow(value: Tree): string {
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  if (isMap(value)) return `{${Object.entries(value).map(([key, item]) => `${scalar(key)}: ${flow(item)}`).join(', ')}}`; // prettier-ignore
  return typeof value === 'string' ? scalar(value) : (rawOf(value) ?? String(value));
}

/** Texts that no version of YAML takes for anything but a text. */
const plain = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[A-Za-z$/][\w./$-]*$/i;

export function scalar(text: string): string {
  return plain.test(text) ? text : JSON.stringify(text);
}
