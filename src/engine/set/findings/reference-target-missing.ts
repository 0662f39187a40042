import { nearest } from '../../../text/nearest.ts';
import { setFinding, type SetCheck } from '../finding.ts';

/**
 * A name that no object of the set has. The server accepts it; what happens then is the row's consequence.
 * The object may exist in the cluster already, so this depends on the cluster.
 */
export const referenceTargetMissing: SetCheck = ({ members, references }) =>
  references.flatMap((reference) => {
    if (reference.by !== 'name' || reference.target || reference.excused) return [];
    const { to, row } = reference;
    const siblings = members.all
      .map((each) => each.resource.id)
      .filter((id) => id.kind === to.kind && id.group === to.group && id.namespace === to.namespace);
    const meant = nearest(
      to.name,
      siblings.map((id) => id.name),
    );
    const args = {
      kind: to.kind,
      name: to.name,
      namespace: to.namespace,
      consequence: row.by === 'name' ? row.whenMissing : 'other',
    };
    return setFinding(reference.from, {
      code: 'reference-target-missing',
      args,
      severity: 'warning',
      certainty: 'depends-on-cluster',
      at: reference.at,
      path: reference.path,
      fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
    });
  });
