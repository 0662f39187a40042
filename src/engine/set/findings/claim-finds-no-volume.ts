import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { claimBindings, type ClaimAnswer, type Pending } from '../answers/claims.ts';
import type { SetArgs } from '../codes.ts';
import { setFinding, type SetCheck, type SetFinding } from '../finding.ts';
import { find, type Member } from '../members.ts';

type Why = SetArgs['claim-finds-no-volume']['why'];

/** What is said here; a volume that is not there is said where it is named. */
const said: Partial<Readonly<Record<Pending, Why>>> = {
  'no-class': 'no-class',
  'no-volume-fits': 'nothing-provisions',
  'selects-volumes': 'selects',
  'class-missing': 'nothing-provisions',
  'volume-taken': 'taken',
  'volume-does-not-fit': 'does-not-fit',
};

/**
 * A claim that nobody makes a volume for, and that no volume of the input is for. The cluster may have others, unless the
 * claim names the one that it wants.
 */
export const claimFindsNoVolume: SetCheck = ({ members, effort, assumed: { cluster, exists } }) => {
  const claims =
    members.ofKind('/PersistentVolumeClaim').all.length + 10 * members.ofKind('apps/StatefulSet').all.length;
  const volumes = members.ofKind('/PersistentVolume').all.length;
  // Each claim is held against each volume, which takes several questions; a StatefulSet makes claims of its own.
  if (claims === 0 || !effort.spend(4 * claims * volumes)) return [];
  const told = new Set<Value>();
  return claimBindings(members, cluster?.storageClasses ?? [], exists).flatMap((answer): SetFinding[] => {
    const why = answer.binding.is === 'pending' ? said[answer.binding.because] : undefined;
    const owner = find(members, answer.madeBy ?? answer.claim);
    const place = owner && placeOf(owner, answer);
    if (!why || !place || told.has(place.claim)) return [];
    const written = get(place.spec, 'storageClassName');
    const named = get(place.spec, 'volumeName');
    // Without a word about the class its default counts, and only a known cluster is known to have none.
    const isByDefault = why === 'no-class' && (!written || written.kind === 'null');
    if (isByDefault && !cluster) return [];
    // A class that stands nowhere may be the cluster's own; volumes that name it too show that it is made by hand.
    const isOpen = answer.binding.is === 'pending' && answer.binding.because === 'class-missing';
    if (isOpen && answer.misfits.every(({ because }) => because.includes('other-class'))) return [];
    told.add(place.claim);
    const isSure = why === 'taken' || why === 'does-not-fit';
    const [near] = [...answer.misfits].sort((a, b) => a.because.length - b.because.length);
    const meant = isSure ? answer.misfits.find(({ volume }) => volume.name === stringOf(named)) : near;
    const volume = meant && find(members, meant.volume);
    const at = isSure ? named : why === 'selects' ? get(place.spec, 'selector') : written;
    return [
      setFinding(owner, {
        code: 'claim-finds-no-volume',
        args: {
          claim: stringOf(place.name) ?? '',
          class: stringOf(written) ?? '',
          why: isByDefault ? 'no-default' : why,
          volume: meant?.volume.name ?? '',
          misfit: meant?.because[0] ?? 'none-there',
        },
        severity: isSure ? 'error' : 'warning',
        certainty: isSure || isByDefault ? 'cannot-work' : 'depends-on-cluster',
        ...(isByDefault && cluster && { assumes: cluster.name }),
        at: at?.at ?? place.name?.at ?? owner.resource.nameAt,
        path: `${place.path}.${isSure ? 'volumeName' : why === 'selects' ? 'selector' : 'storageClassName'}`,
        related: volume ? [{ role: 'candidate', at: volume.resource.nameAt, in: volume }] : [],
      }),
    ];
  });
};

type ClaimPlace = {
  readonly claim: Value;
  readonly name: Value | undefined;
  readonly spec: Value | undefined;
  readonly path: string;
};

/** The claim in the text: an object of its own, or the template of a StatefulSet that has made it. */
function placeOf({ resource: { root, id } }: Member, { claim, madeBy }: ClaimAnswer): ClaimPlace | undefined {
  const of = (value: Value, path: string): ClaimPlace => ({
    claim: value,
    name: get(get(value, 'metadata'), 'name'),
    spec: get(value, 'spec'),
    path,
  });
  if (!madeBy) return of(root, 'spec');
  return itemsOf(get(get(root, 'spec'), 'volumeClaimTemplates'))
    .map((template, index) => of(template, `spec.volumeClaimTemplates[${index}].spec`))
    .find(({ name }) => {
      const start = `${stringOf(name) ?? ''}-${id.name}-`;
      return claim.name.startsWith(start) && /^\d+$/.test(claim.name.slice(start.length));
    });
}
