import type { Span } from '../../text/span.ts';
import type { Value } from '../yaml/value.ts';
import { readPattern, type Step } from './pattern.ts';

/** One place that a pattern reaches. `at` is the value's text, `path` as the server prints it. */
export type Found = { readonly value: Value; readonly at: Span; readonly path: string };

/** All places of a pattern below a value. Patterns come from our tables, so their length bounds the recursion. */
export function walk(root: Value | undefined, pattern: string, prefix = ''): readonly Found[] {
  const found: Found[] = [];
  if (root) for (const steps of readPattern(pattern)) visit(root, steps, 0, prefix, found);
  return found;
}

function visit(value: Value, steps: readonly Step[], done: number, path: string, found: Found[]): void {
  const step = steps[done];
  if (!step) {
    if (value.kind !== 'null') found.push({ value, at: value.at, path });
    return;
  }
  const entry = value.kind === 'map' ? value.entries.get(step.field) : undefined;
  if (!entry) return;
  const here = join(path, step.field);
  if (!step.each) visit(entry.value, steps, done + 1, here, found);
  else if (entry.value.kind === 'list') {
    entry.value.items.forEach((item, index) => visit(item, steps, done + 1, `${here}[${index}]`, found));
  }
}

/** A field's path below another; keys that are no identifiers stand in brackets, as the server prints them. */
export function join(path: string, field: string): string {
  if (/[^\w-]/.test(field)) return `${path}[${field}]`;
  return path === '' ? field : `${path}.${field}`;
}
