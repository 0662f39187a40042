import { matches, selectorOfMap } from '../../model/selector.ts';
import { nodeAnswers, nodeSelectorOf, nodeSelectorTermOf } from '../../model/node-selector.ts';
import { get, type Value } from '../../yaml/value.ts';
import type { NodesEdge } from '../edges.ts';
import { ownLabels, type Member } from '../members.ts';
import type { Resolve } from './context.ts';

/** The Nodes of the input that a question over Nodes finds. Few manifests bring Nodes, so most have no answer. */
export const byNodes: Resolve<NodesEdge> = (row, { value, at, path }, { from, members, chooser }) => {
  const nodes = members.ofKind('/Node').all;
  if (nodes.length === 0) return [];
  const isMeant = questionOf(row, value);
  const found = nodes.filter((node) => chooser.mayCompare(1) && isMeant(node));
  const { targets, isCut } = chooser.first(found);
  return [{ by: 'many', row, from, at, path, targets, isCut }];
};

function questionOf({ form }: NodesEdge, value: Value): (node: Member) => boolean {
  if (form === 'map') {
    const selector = selectorOfMap(value);
    return (node) => matches(selector, ownLabels(node));
  }
  const terms = form === 'preferred' ? [nodeSelectorTermOf(get(value, 'preference'))] : nodeSelectorOf(value);
  return (node) => terms.some((term) => nodeAnswers(term, ownLabels(node), node.resource.id.name));
}
