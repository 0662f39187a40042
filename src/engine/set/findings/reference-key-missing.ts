import { printList } from '../../model/print-list.ts';
import { get } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';

/** The object is in the set, the key it is asked for is not: the container does not start. */
export const referenceKeyMissing: SetCheck = ({ references, effort }) => {
  const known = new Map<Member, ReadonlySet<string>>();
  return references.flatMap((reference) => {
    if (reference.by !== 'name' || reference.keys.length === 0) return [];
    const { target, to } = reference;
    if (!target || reference.excused === 'optional') return [];
    const has = known.get(target) ?? keysOf(target);
    known.set(target, has);
    return reference.keys.flatMap(({ name, at, path }) => {
      if (has.has(name)) return [];
      const keys = [...has];
      const meant = effort.suggest(name, keys);
      return setFinding(reference.from, {
        code: 'reference-key-missing',
        args: { kind: to.kind, name: to.name, key: name, keys: printList(keys) },
        severity: 'error',
        certainty: 'cannot-work',
        at,
        path,
        related: [{ role: 'referenced-object', at: target.resource.nameAt, in: target }],
        fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
        breaks: reference,
      });
    });
  });
};

/** The keys of a ConfigMap or Secret, wherever they are written. */
function keysOf({ resource }: Member): ReadonlySet<string> {
  const maps = ['data', 'binaryData', 'stringData'].map((field) => get(resource.root, field));
  return new Set(maps.flatMap((map) => (map?.kind === 'map' ? [...map.entries.keys()] : [])));
}
