import { taintsOf, tolerates, tolerationOf } from '../../model/toleration.ts';
import { get } from '../../yaml/value.ts';
import type { Resolve } from './context.ts';

/** The Nodes of the input that have a taint which this toleration tolerates. */
export const toleratedNodes: Resolve = (row, { value, at, path }, { from, members, chooser }) => {
  const nodes = members.ofKind('/Node').all;
  if (nodes.length === 0) return [];
  const toleration = tolerationOf(value);
  const found = nodes.filter(({ resource }) => {
    const taints = taintsOf(get(resource.root, 'spec'));
    return chooser.mayCompare(1 + taints.length) && taints.some((taint) => tolerates(toleration, taint));
  });
  return [{ by: 'many', row, from, at, path, ...chooser.first(found) }];
};
