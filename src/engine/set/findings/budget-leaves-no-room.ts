import { get, numberOf, stringOf, type Value } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import { counts, type Member } from '../members.ts';
import { replicasOf, scalersOf, type Replicas } from '../replicas.ts';

/**
 * A budget that wants as many Pods to stay as there are: the eviction API refuses each of them. Percentages are rounded up.
 * `maxUnavailable: 0` and `minAvailable: 100%` need no other object to show it and are said as good practice.
 * Source: `getExpectedPodCount` in pkg/controller/disruption/disruption.go.
 */
export const budgetLeavesNoRoom: SetCheck = ({ members, referencesBy }) => {
  const scalers = scalersOf(referencesBy('scales'), members);
  return referencesBy('protects').flatMap((reference) => {
    if (reference.by !== 'selector' || reference.isCut || !counts(members, reference.from)) return [];
    const least = get(get(reference.from.resource.root, 'spec'), 'minAvailable');
    const all = reference.targets.map((target) => countedFor(target, scalers));
    const known = all.filter((each) => each !== undefined);
    const total = known.reduce((sum, { count }) => sum + count, 0);
    if (!least || known.length < all.length || total === 0 || !holdsAll(least, total)) return [];
    const scaled = known.find(({ by }) => by === 'autoscaler');
    const scaler = scaled?.scaler;
    return setFinding(reference.from, {
      code: 'budget-leaves-no-room',
      args: {
        budget: reference.from.resource.id.name,
        least: stringOf(least) ?? String(numberOf(least)),
        pods: total,
        by: scaled ? 'autoscaler' : 'replicas',
        autoscaler: scaler?.resource.id.name ?? '',
      },
      severity: 'warning',
      certainty: 'probably-not-meant',
      at: least.at,
      path: 'spec.minAvailable',
      related: [...(scaler ? [scaler] : []), ...reference.targets.slice(0, 3)].map(
        (each) => ({ role: 'referenced-object', at: placeOfCount(each), in: each }) as const,
      ),
    });
  });
};

/** A Pod that somebody owns is counted with its owner. */
function countedFor(target: Member, scalers: ReadonlyMap<Member, Member>): Replicas | undefined {
  const owners = get(get(target.resource.root, 'metadata'), 'ownerReferences');
  return owners?.kind === 'list' && owners.items.length > 0 ? undefined : replicasOf(target, scalers);
}

function holdsAll(least: Value, total: number): boolean {
  const number = numberOf(least);
  if (number !== undefined) return number >= total;
  const [, percent] = /^([0-9]{1,3})%$/.exec(stringOf(least) ?? '') ?? [];
  return percent !== undefined && percent !== '100' && Math.ceil((total * Number(percent)) / 100) >= total;
}

function placeOfCount({ resource: { root, nameAt } }: Member): typeof nameAt {
  const spec = get(root, 'spec');
  return (get(spec, 'minReplicas') ?? get(spec, 'replicas'))?.at ?? nameAt;
}
