import type { GraphNode } from '../engine/set/graph-shapes.ts';
import { shortKind } from './short-kind.ts';

/**
 * A test for the words that a reader looks for: all of them must occur in kind, name or namespace, in any case.
 * @returns a test that nothing passes where there are no words
 */
export function searchFor(text: string): (node: GraphNode) => boolean {
  const wanted = plain(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return () => false;
  return ({ id }) => {
    const said = plain(`${id.kind} ${shortKind(id.kind)} ${id.name} ${id.namespace} ${id.kind}/${id.name}`);
    return wanted.every((word) => said.includes(word));
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
