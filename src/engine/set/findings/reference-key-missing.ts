import { printList } from '../../model/print-list.ts';
import { get } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';

/** The object is in the set, the key it is asked for is not: the container does not start. */
export const referenceKeyMissing: SetCheck = ({ references, effort }) => {
  const known = new Map<Member, ReadonlySet<string>>();
  return references.flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target || !reference.key || reference.excused === 'optional') return [];
    const { name, at } = reference.key;
    const has = known.get(reference.target) ?? keysOf(reference.target);
    known.set(reference.target, has);
    if (has.has(name)) return [];
    const keys = [...has];
    const meant = effort.suggest(name, keys);
    const { kind, name: object } = reference.to;
    return setFinding(reference.from, {
      code: 'reference-key-missing',
      args: { kind, name: object, key: name, keys: printList(keys) },
      severity: 'error',
      certainty: 'cannot-work',
      at,
      path: reference.path.replace(/\.[^.]*$/, `.${reference.row.keyField}`),
      related: [{ role: 'referenced-object', at: reference.target.resource.nameAt, in: reference.target }],
      fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
      breaks: reference,
    });
  });
};

/** The keys of a ConfigMap or Secret, wherever they are written. */
function keysOf({ resource }: Member): ReadonlySet<string> {
  const maps = ['data', 'binaryData', 'stringData'].map((field) => get(resource.root, field));
  return new Set(maps.flatMap((map) => (map?.kind === 'map' ? [...map.entries.keys()] : [])));
}
