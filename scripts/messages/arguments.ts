import { everyPart, type Part } from './message.ts';

/** How a message uses an argument: shown as it is, as a number, to choose a branch, to count. */
export type Use = 'show' | 'code' | 'number' | 'select' | 'plural';

/** The arguments of a message in the order of their names, each with its uses. */
export function argumentsOf(parts: readonly Part[]): Map<string, Set<Use>> {
  const found: [string, Use][] = [];
  for (const { part, inCode } of everyPart(parts)) {
    if (part.kind === 'argument') found.push([part.name, part.number ? 'number' : inCode ? 'code' : 'show']);
    if (part.kind === 'select' || part.kind === 'plural') found.push([part.name, part.kind]);
  }
  const uses = new Map<string, Set<Use>>();
  for (const [name, use] of found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    uses.set(name, (uses.get(name) ?? new Set()).add(use));
  }
  return uses;
}
