import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';

/** Two objects of one kind, namespace and name: the second overwrites the first when they are applied. */
export const sameObjectTwice: SetCheck = ({ members }) => {
  const first = new Map<string, Member>();
  return members.all.flatMap((each) => {
    const { kind, name } = each.resource.id;
    if (name === '') return [];
    const before = first.get(each.key);
    if (!before) {
      first.set(each.key, each);
      return [];
    }
    return setFinding(each, {
      code: 'same-object-twice',
      args: { kind, name },
      severity: 'warning',
      certainty: 'probably-not-meant',
      at: each.resource.nameAt,
      path: 'metadata.name',
      related: [{ role: 'first-definition', at: before.resource.nameAt, in: before }],
    });
  });
};
