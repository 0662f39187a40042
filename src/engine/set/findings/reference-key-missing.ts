import { printList } from '../../model/print-list.ts';
import { get } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';

/** The object is in the set, the key it is asked for is not: the container does not start. */
export const referenceKeyMissing: SetCheck = ({ references, effort }) =>
  references.flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target || !reference.key || reference.excused === 'optional') return [];
    const { name, at } = reference.key;
    if (hasKey(reference.target, name)) return [];
    const keys = keysOf(reference.target);
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

/** Where ConfigMaps and Secrets keep their keys. */
const fields = ['data', 'binaryData', 'stringData'];

function hasKey({ resource }: Member, key: string): boolean {
  return fields.some((field) => get(get(resource.root, field), key) !== undefined);
}

function keysOf({ resource }: Member): readonly string[] {
  return fields.flatMap((field) => {
    const map = get(resource.root, field);
    return map?.kind === 'map' ? [...map.entries.keys()] : [];
  });
}
