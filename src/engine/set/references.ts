import type { Value } from '../yaml/value.ts';
import { createPodChooser } from './choose-pods.ts';
import { edgeRows, type EdgeRow } from './edges.ts';
import { followName } from './follow-name.ts';
import { followSelector } from './follow-selector.ts';
import type { Member, Members } from './members.ts';
import type { Reference } from './reference.ts';

const rowsBySource = Map.groupBy(edgeRows.flatMap(alsoForInitContainers), (row) => row.from);

/** What holds for containers holds for init containers: the table names the former only. */
function alsoForInitContainers(row: EdgeRow): readonly EdgeRow[] {
  const inContainers = 'containers[*]';
  if (row.from !== 'pod-spec' || !row.path.startsWith(inContainers)) return [row];
  return [row, { ...row, path: `initContainers[*]${row.path.slice(inContainers.length)}` }];
}

/** Follows every reference of every object, in the order of the input and of the table. */
export function referencesOf(members: Members): readonly Reference[] {
  const choose = createPodChooser(members);
  const followAll = (source: EdgeRow['from'], from: Member, root: Value | undefined, prefix: string): Reference[] =>
    (rowsBySource.get(source) ?? []).flatMap((row): readonly Reference[] =>
      row.by === 'name'
        ? followName(row, from, root, prefix, members)
        : followSelector(row, from, root, prefix, choose),
    );
  return members.all.flatMap((from) => {
    const { id, root } = from.resource;
    const own = followAll(`${id.group}/${id.kind}`, from, root, '');
    if (!from.pods) return own;
    const prefix = from.pods.path === '' ? 'spec' : `${from.pods.path}.spec`;
    return [...own, ...followAll('pod-spec', from, from.pods.spec, prefix)];
  });
}
