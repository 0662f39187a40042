import { chosen } from '../hash.ts';
import { flow, scalar as quoted } from '../print-tree.ts';
import { isList, isMap, type Tree, type TreeMap } from '../tree.ts';
import { scalar } from './scalars.ts';
import { gets, type Style } from './style.ts';

/** Prints a manifest in block style as a person of this style writes it. */
export function printWritten(tree: TreeMap, style: Style): string {
  const anchored = new Map<string, string>();
  return map(tree, '', '');

  function map(entries: TreeMap, indent: string, path: string): string {
    return Object.entries(entries)
      .map(([key, value]) => {
        const here = `${path}.${key}`;
        const above = gets(style, 'above', here, style.comments / 2) ? `${indent}# ${remark(here)}\n` : '';
        return `${above}${indent}${keyOf(key, here)}:${below(value, indent, here)}`;
      })
      .join('');
  }

  function keyOf(key: string, here: string): string {
    return gets(style, 'key', here, style.odd / 6) ? `"${quoted(key).replace(/^"|"$/g, '')}"` : quoted(key);
  }

  /** A value behind its key: in the same line, or in the lines below. */
  function below(value: Tree, indent: string, path: string): string {
    const isBlock = isFull(value) && !gets(style, 'flow', path, isSmall(value) ? style.flow : 0);
    if (!isBlock) return `${beside(value, indent, path)}`;
    const label = anchor(value, path);
    if (label.known) return ` *${label.name}\n`;
    const head = `${label.name === '' ? '' : ` &${label.name}`}${trailing(path)}\n`;
    return `${head}${isMap(value) ? map(value, indent + style.indent, path) : list(value as readonly Tree[], indent + style.listIndent, path)}`;
  }

  function beside(value: Tree, indent: string, path: string): string {
    if (typeof value === 'string' && value.includes('\n') && gets(style, 'block', path, 0.7))
      return block(value, indent);
    const words = isFull(value) || isList(value) || isMap(value) ? flow(value) : scalar(value, style, path);
    return `${words === '' ? '' : ` ${words}`}${trailing(path)}\n`;
  }

  function list(items: readonly Tree[], indent: string, path: string): string {
    return items
      .map((item, index) => {
        const here = `${path}[${index}]`;
        if (!isMap(item) || !isFull(item)) return `${indent}-${beside(item, indent, here)}`;
        const within = `${indent}  `;
        const text = map(item, within, here);
        const above = /^ *#.*\n/.exec(text)?.[0] ?? '';
        return `${above}${indent}- ${text.slice(above.length + within.length)}`;
      })
      .join('');
  }

  /** The text in lines of its own. Those that start with spaces need to say how far they are indented: they are quoted. */
  function block(value: string, indent: string): string {
    if (/^[ \n]|[^\x20-\x7e\n]|\n---| \n/.test(value)) return ` ${quoted(value)}\n`;
    const end = value.endsWith('\n\n') ? '+' : value.endsWith('\n') ? '' : '-';
    const lines = value.replace(/\n$/, '').split('\n');
    return ` |${end}\n${lines.map((line) => (line === '' ? '\n' : `${indent}${style.indent}${line}\n`)).join('')}`;
  }

  /** A map that came before is named where it came and used again. The first one of a kind is always named. */
  function anchor(value: Tree, path: string): { readonly name: string; readonly known: boolean } {
    if (!style.anchors || !isMap(value)) return { name: '', known: false };
    const text = flow(value);
    const found = anchored.get(text);
    if (found !== undefined) return { name: found, known: true };
    const name = `a${anchored.size}${path.replace(/[^a-z]/gi, '').slice(-6)}`;
    anchored.set(text, name);
    return { name, known: false };
  }

  function trailing(path: string): string {
    return gets(style, 'trailing', path, style.comments / 2) ? ` # ${remark(path)}` : '';
  }

  function remark(path: string): string {
    return chosen(remarks, `${style.seed}:remark:${path}`);
  }
}

const remarks = [
  'see the runbook',
  'was: 3',
  "don't touch",
  'key: value',
  '"quoted"',
  '- a dash',
  '{ odd',
  'Größe',
  '#',
];

function isFull(value: Tree): boolean {
  return isList(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0;
}

function isSmall(value: Tree): boolean {
  return flow(value).length < 60;
}
