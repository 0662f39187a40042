import type { ResourceId } from '../../finding.ts';
import { stringOf } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { NameReference } from '../reference.ts';
import { isKnownOfCluster } from '../well-known.ts';

/**
 * A name that no object of the set has. The server accepts it; what happens then is the row's consequence.
 * The object may exist in the cluster already, so this depends on the cluster, unless the reader has said which it is.
 */
export const referenceTargetMissing: SetCheck = ({ members, references, effort, assumed }) => {
  const families = Map.groupBy(members.byKey.values(), (each) => familyOf(each.resource.id));
  const names = new Map([...families].map(([family, all]) => [family, all.map((each) => each.resource.id.name)]));
  return references.flatMap((reference) => {
    if (reference.by !== 'name' || reference.target || reference.excused) return [];
    const { to, whenMissing } = reference;
    if (whenMissing === 'drawn' || whenMissing === 'nothing' || isSaidAtAdmission(reference)) return [];
    const meant = standsAlone(reference) ? effort.suggest(to.name, names.get(familyOf(to)) ?? []) : undefined;
    const assumes = isKnownOfCluster(to) ? assumed.cluster?.name : undefined;
    return setFinding(reference.from, {
      code: 'reference-target-missing',
      args: { kind: to.kind, name: to.name, namespace: to.namespace, consequence: whenMissing },
      severity: 'warning',
      certainty: assumes ? 'cannot-work' : 'depends-on-cluster',
      ...(assumes && { assumes }),
      at: reference.at,
      path: reference.path,
      fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
    });
  });
};

/** False where the name is only a part of the text, as in an address: the whole cannot be replaced by another name. */
function standsAlone({ holder, to }: NameReference): boolean {
  const text = stringOf(holder);
  return text === undefined || text === to.name;
}

/** Of a Pod itself the server has said so already; of a template it says nothing. */
function isSaidAtAdmission({ row, from }: NameReference): boolean {
  return row.by === 'name' && row.saidAtAdmission === true && from.resource.id.kind === 'Pod';
}

/** What objects share that may be confused with each other. */
function familyOf({ group, kind, namespace }: Pick<ResourceId, 'group' | 'kind' | 'namespace'>): string {
  return `${group}/${kind}/${namespace}`;
}
