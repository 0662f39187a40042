import { nearest } from '../../../text/nearest.ts';
import { get } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';

/** The object is in the set, the key it is asked for is not: the container does not start. */
export const referenceKeyMissing: SetCheck = ({ references }) =>
  references.flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target || !reference.key || reference.excused === 'optional') return [];
    const keys = keysOf(reference.target);
    const { name, at } = reference.key;
    if (keys.includes(name)) return [];
    const meant = nearest(name, keys);
    const { kind, name: object } = reference.to;
    return setFinding(reference.from, {
      code: 'reference-key-missing',
      args: { kind, name: object, key: name, keys: keys.slice(0, 8).join(', ') },
      severity: 'error',
      certainty: 'cannot-work',
      at,
      path: reference.path.replace(/\.[^.]*$/, '.key'),
      related: [{ role: 'referenced-object', at: reference.target.resource.nameAt, in: reference.target }],
      fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
    });
  });

/** The keys of a ConfigMap or Secret, wherever they are written. */
function keysOf(target: Member): readonly string[] {
  return ['data', 'binaryData', 'stringData'].flatMap((field) => {
    const map = get(target.resource.root, field);
    return map?.kind === 'map' ? [...map.entries.keys()] : [];
  });
}
