import { components, isInline, type ComponentName, type ComponentRow } from '../../src/lessons/prose/components.ts';
import { parseDocument } from '../content/read-document.ts';
import type { BlockText } from './block.ts';
import { leavesOf } from './leaves.ts';

const opaque = /\{\/\*[\s\S]*?\*\/\}|^(```+|~~~+)[\s\S]*?^\1|`[^`\n]+`/gm;
const tag = /<(\/?)([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>/g;
const attribute = /([\w-]+)="([^"]*)"/g;

type Open = { readonly id: string; readonly line: number; text: string };

/**
 * The blocks of a lesson's prose: the strings of its head, and for each section and component the text that stands
 * directly in it. Ids are made of what is the same in every language, so that a translation has the same ones.
 */
export function proseBlocks(source: string, file: string): Map<string, BlockText> {
  const text = source.replaceAll('\r\n', '\n');
  const head = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  const blocks = headBlocks(head, file);
  const hidden = text.replace(opaque, (part) => part.replace(/[^\n]/g, ' '));
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const stack: Open[] = [{ id: '', line: 1, text: '' }];
  let done = head.length;
  const close = (): void => {
    const block = stack.pop()!;
    const words = block.text.replace(/\{\/\*[\s\S]*?\*\/\}/g, '').trim();
    if (words === '') return;
    let id = block.id || 'start';
    for (let n = 2; blocks.has(id); n++) id = `${block.id || 'start'}~${n}`;
    blocks.set(id, { file, line: block.line, text: words });
  };
  for (const match of hidden.matchAll(tag)) {
    if (match.index < head.length) continue;
    const [whole, closes, name, , selfClosing] = match;
    // What stands within a sentence belongs to it.
    if (Object.hasOwn(components, name!) && isInline(name as ComponentName)) continue;
    stack.at(-1)!.text += text.slice(done, match.index);
    done = match.index + whole.length;
    if (closes) {
      if (stack.length > 1) close();
      continue;
    }
    const written = [...text.slice(match.index, done).matchAll(attribute)].map(
      ([, key, value]) => [key!, value!] as const,
    );
    const neutral = neutralOf(name!);
    const own = written.filter(([key]) => neutral.includes(key)).map(([, value]) => value.replace(/\s+/g, ':'));
    const id = [stack.at(-1)!.id, own.join(',') || name!.toLowerCase()].filter((part) => part !== '').join('/');
    const words = written.filter(([key]) => !neutral.includes(key)).map(([, value]) => `${value}\n`);
    stack.push({ id, line: lineAt(match.index), text: words.join('') });
    if (selfClosing) close();
  }
  stack.at(-1)!.text += text.slice(done);
  while (stack.length > 0) close();
  return blocks;
}

function neutralOf(name: string): readonly string[] {
  return Object.hasOwn(components, name) ? (components as Record<string, ComponentRow>)[name]!.neutral : [];
}

function headBlocks(head: string, file: string): Map<string, BlockText> {
  const yaml = head.replace(/^---/, '').replace(/---\n$/, '');
  const { document } = yaml.trim() === '' ? {} : parseDocument(yaml, file);
  const leaves = document ? leavesOf(document.value) : [];
  return new Map(leaves.map(({ name, path, text }) => [`head.${name}`, { file, line: document!.lineOf(path), text }]));
}
