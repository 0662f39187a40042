import { matches, printSelector, type Selector } from '../../model/selector.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import { matching } from '../label-index.ts';
import { counts, homeOf, type Member, type MemberWithPods } from '../members.ts';
import { isOwned, nameWithKind } from '../owners.ts';
import type { SelectorReference } from '../reference.ts';

/** Those that take any Pod that their selector finds; a Deployment and a StatefulSet look at more than labels. */
const takers: readonly string[] = ['ReplicaSet', 'ReplicationController', 'DaemonSet'];

/**
 * The selector of one workload finds the Pods of another, or a Pod that stands alone and would be taken over.
 * Source: "Selector" in kubernetes.io/docs/concepts/workloads/controllers/deployment and "Non-Template Pod acquisitions" in
 * the page about ReplicaSet.
 */
export const selectorsOverlap: SetCheck = ({ members, references, effort }) => {
  const owners = new Map<Member, SelectorReference>();
  for (const each of references) if (isOwner(each) && counts(members, each.from)) owners.set(each.from, each);
  const orderOf = new Map([...owners.keys()].map((owner, index) => [owner, index]));

  return [...owners].flatMap(([owner, reference]) => {
    const { selector, at, path } = reference;
    const pods = members.podsIn.get(homeOf(owner));
    if (!pods || selector.terms.length === 0 || isOwned(owner)) return [];
    const isTaken = (other: MemberWithPods): boolean => {
      if (other === owner || isOwned(other)) return false;
      if (other.resource.id.kind === 'Pod') return takers.includes(owner.resource.id.kind);
      const theirs = owners.get(other);
      // Of two that find each other only the later one says so.
      return (
        theirs !== undefined && (orderOf.get(other)! < orderOf.get(owner)! || !findsPodsOf(theirs.selector, owner))
      );
    };
    const { found } = matching(selector, pods, 1, effort.spend, isTaken);
    const [other] = found;
    if (!other) return [];
    return setFinding(owner, {
      code: 'selectors-overlap',
      args: {
        owner: nameWithKind(owner),
        selector: printSelector(selector),
        other: nameWithKind(other),
        what: other.resource.id.kind === 'Pod' ? 'pod' : 'workload',
      },
      severity: 'warning',
      certainty: 'probably-not-meant',
      at,
      path,
      related: [{ role: 'template-labels', at: other.pods.metadata?.at ?? other.resource.nameAt, in: other }],
    });
  });
};

function isOwner(reference: {
  readonly by: string;
  readonly row: { readonly name: string };
  readonly from: Member;
}): reference is SelectorReference {
  const { name } = reference.row;
  const isSelector = reference.by === 'selector' && (name === 'selects' || name === 'selects-by-map');
  // The selector of a Job is made by the server, and finds nobody else's Pods.
  return isSelector && reference.from.resource.id.kind !== 'Job';
}

const findsPodsOf = (selector: Selector, { pods }: Member): boolean =>
  pods !== undefined && matches(selector, pods.labels);
