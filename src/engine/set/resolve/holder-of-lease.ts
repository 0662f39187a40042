import { stringOf } from '../../yaml/value.ts';
import { find } from '../members.ts';
import type { Resolve } from './context.ts';

/** Who holds a Lease: a Node its own one in `kube-node-lease`, else mostly a Pod, by its name with something behind it. */
export const holderOfLease: Resolve = (row, { value, at, path }, { from, home, members }) => {
  const holder = stringOf(value) ?? '';
  const name = holder.split('_')[0]!;
  const target =
    find(members, { group: '', kind: 'Node', namespace: '', name: holder }) ??
    find(members, { group: '', kind: 'Pod', namespace: home, name });
  return target ? [{ by: 'many', row, from, at, path, targets: [target], isCut: false }] : [];
};
