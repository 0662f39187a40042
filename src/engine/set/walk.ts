import type { Span } from '../../text/span.ts';
import type { Value } from '../yaml/value.ts';

/** One place that a path pattern reaches. `at` is the value's text, `path` as the server prints it. */
export type Found = { readonly value: Value; readonly at: Span; readonly path: string };

/**
 * All places of a pattern such as `containers[*].env[*].valueFrom.configMapKeyRef`, in the order of the text.
 * `[*]` stands for every item of a list. Patterns come from our tables, so their length bounds the recursion.
 */
export function walk(root: Value | undefined, pattern: string, prefix = ''): readonly Found[] {
  const found: Found[] = [];
  if (root) visit(root, pattern === '' ? [] : pattern.split('.'), prefix, found);
  return found;
}

function visit(value: Value, steps: readonly string[], path: string, found: Found[]): void {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (value.kind !== 'null') found.push({ value, at: value.at, path });
    return;
  }
  const each = step.endsWith('[*]');
  const name = each ? step.slice(0, -3) : step;
  const entry = value.kind === 'map' ? value.entries.get(name) : undefined;
  if (!entry) return;
  const here = path === '' ? name : `${path}.${name}`;
  if (!each) visit(entry.value, rest, here, found);
  else if (entry.value.kind === 'list') {
    entry.value.items.forEach((item, index) => visit(item, rest, `${here}[${index}]`, found));
  }
}
