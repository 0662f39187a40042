import type { ClassOfStorage, Exists } from '../../cluster/assumed.ts';
import type { ResourceId } from '../../finding.ts';
import { labelsOf } from '../../model/labels.ts';
import { quantityText } from '../../model/pod-resources.ts';
import { compareQuantities } from '../../model/quantity.ts';
import { matches, selectorOf } from '../../model/selector.ts';
import { get, itemsOf, numberOf, stringOf, type Value } from '../../yaml/value.ts';
import { counts, type Member, type Members } from '../members.ts';

export type { ClassOfStorage };

/** Why a volume is not for a claim. */
export type Misfit =
  'taken' | 'too-small' | 'other-class' | 'access-modes' | 'volume-mode' | 'attributes-class' | 'labels';

/** What becomes of a claim. */
export type Binding =
  | { readonly is: 'bound'; readonly volume: ResourceId }
  | { readonly is: 'provisioned'; readonly class: string }
  /** The class is in the cluster and in no file: what it makes, and when, is not known. */
  | { readonly is: 'left-to-class'; readonly class: string }
  | { readonly is: 'pending'; readonly because: Pending };

export type Pending =
  /** It names no class, the cluster has no default one, and no volume without a class fits. */
  | 'no-class'
  | 'class-missing'
  /** The class makes no volumes itself, and none that is there fits. */
  | 'no-volume-fits'
  /** It selects volumes by labels: for such a claim none is made. */
  | 'selects-volumes'
  /** It names a volume that is not there, is another claim's, or does not fit. */
  | 'volume-missing'
  | 'volume-taken'
  | 'volume-does-not-fit'
  /** It waits for a Pod, and no Pod of the set wants it. */
  | 'no-pod';

export type ClaimAnswer = {
  readonly claim: ResourceId;
  /** The workload whose template makes the claim, for one that stands in no file. */
  readonly madeBy?: ResourceId;
  readonly binding: Binding;
  /** Whether that happens at once, or only with the first Pod. */
  readonly when: 'at-once' | 'with-first-pod';
  /** Each volume that was looked at and is not for this claim, and why. */
  readonly misfits: readonly { readonly volume: ResourceId; readonly because: readonly Misfit[] }[];
  /** The answer rests on the classes and volumes that the cluster has beside those of the files. */
  readonly restsOnCluster?: true;
  /** What it rests on that is in the cluster and in no file. */
  readonly unknownObject?: ResourceId;
};

type Claim = {
  readonly id: ResourceId;
  readonly spec: Value | undefined;
  /** The class that it names; absent where it leaves the choice to the cluster. */
  readonly class: string | undefined;
  /** Empty where the manifest holds none: the claim is new. */
  readonly uid: string;
  readonly madeBy?: ResourceId;
};
type Volume = {
  readonly id: ResourceId;
  readonly spec: Value | undefined;
  readonly class: string;
  readonly labels: ReadonlyMap<string, string>;
};

/** Of a StatefulSet with more replicas the further claims are alike. */
const mostMade = 100;

/**
 * Whether each claim gets a volume, which one, and when. Claims come one after the other, in the order of the input, and a
 * volume is for one of them only: the cluster promises no order.
 * Source: `syncUnboundClaim` in pkg/controller/volume/persistentvolume/pv_controller.go, and `FindMatchingVolume` in
 * k8s.io/component-helpers/storage/volume/pv_helpers.go.
 * @param assumed classes that the cluster has although no file brings them; one of the files counts before them
 * @param exists whether an object is there that no file brings
 */
export function claimBindings(
  members: Members,
  assumed: readonly ClassOfStorage[],
  exists: Exists = () => false,
): readonly ClaimAnswer[] {
  const counting = members.all.filter((each) => counts(members, each));
  const own = new Map(counting.flatMap(classOf).map((each) => [each.name, each]));
  const classes = new Map([...assumed.map((each) => [each.name, each] as const), ...own]);
  // Of several defaults the newest counts, and the files come after the cluster.
  const byDefault = [...own.values(), ...assumed].find(({ isDefault }) => isDefault);
  const volumes = counting.flatMap(volumeOf);
  const wanted = wantedClaims(counting);
  const taken = new Map<string, string>();
  return counting.flatMap(claimsOf).map((claim) => {
    const key = `${claim.id.namespace}/${claim.id.name}`;
    const name = claim.class ?? byDefault?.name ?? '';
    const hasPod = claim.madeBy !== undefined || wanted.has(key);
    const found = classes.get(name);
    const known = bind(claim, { name, found, hasPod }, volumes, (volume) => taken.get(volume.id.name));
    const unknown = fromCluster(claim, name, known.binding, exists);
    const answer = { ...known, ...unknown };
    if (answer.binding.is === 'bound') taken.set(answer.binding.volume.name, key);
    const restsOnCluster = (found !== undefined && !own.has(name)) || lacksObject(answer.binding);
    return {
      claim: claim.id,
      ...(claim.madeBy && { madeBy: claim.madeBy }),
      ...answer,
      ...(restsOnCluster && { restsOnCluster }),
    };
  });
}

/** What a volume or a class that is only said to be there makes of an answer. */
function fromCluster(
  { spec }: Claim,
  className: string,
  binding: Binding,
  exists: Exists,
): Pick<ClaimAnswer, 'binding' | 'unknownObject'> | undefined {
  if (binding.is !== 'pending') return undefined;
  const wide = { version: 'v1', namespace: '' };
  const volume = { ...wide, group: '', kind: 'PersistentVolume', name: stringOf(get(spec, 'volumeName')) ?? '' };
  const ofName = { ...wide, group: 'storage.k8s.io', kind: 'StorageClass', name: className };
  if (binding.because === 'volume-missing' && exists(volume)) {
    return { binding: { is: 'bound', volume }, unknownObject: volume };
  }
  if (binding.because === 'class-missing' && exists(ofName)) {
    return { binding: { is: 'left-to-class', class: className }, unknownObject: ofName };
  }
  return undefined;
}

/** What is not among the files may be in the cluster. What is there and does not fit, does not fit in any cluster. */
const lacking: ReadonlySet<Pending> = new Set([
  ...(['no-class', 'class-missing', 'no-volume-fits', 'selects-volumes', 'volume-missing'] as const),
]);
const lacksObject = (binding: Binding): boolean => binding.is === 'pending' && lacking.has(binding.because);

type Wanted = { readonly name: string; readonly found: ClassOfStorage | undefined; readonly hasPod: boolean };
type Bound = Pick<ClaimAnswer, 'binding' | 'when' | 'misfits'>;

function bind(
  claim: Claim,
  { name, found, hasPod }: Wanted,
  volumes: readonly Volume[],
  takenBy: (volume: Volume) => string | undefined,
): Bound {
  const looked = volumes.map((volume) => ({ volume, because: misfitsOf(claim, name, volume, takenBy(volume)) }));
  const misfits = looked.flatMap(({ volume, because }) => (because.length > 0 ? { volume: volume.id, because } : []));
  const atOnce = (binding: Binding): Bound => ({ binding, when: 'at-once', misfits });
  const pending = (because: Pending): Bound => atOnce({ is: 'pending', because });

  const chosen = stringOf(get(claim.spec, 'volumeName')) ?? '';
  if (chosen !== '') {
    const named = looked.find(({ volume }) => volume.id.name === chosen);
    if (!named) return pending('volume-missing');
    if (named.because.includes('taken')) return pending('volume-taken');
    if (named.because.some((why) => why !== 'labels')) return pending('volume-does-not-fit');
    return atOnce({ is: 'bound', volume: named.volume.id });
  }
  // Of a volume that is reserved for the claim, neither class nor labels are looked at.
  const reserved = looked.find(
    ({ volume, because }) =>
      isReservedFor(volume, claim) && because.every((why) => why === 'other-class' || why === 'labels'),
  );
  if (reserved) return atOnce({ is: 'bound', volume: reserved.volume.id });

  const when = found?.waitsForPod ? 'with-first-pod' : 'at-once';
  if (found?.waitsForPod && !hasPod) return { binding: { is: 'pending', because: 'no-pod' }, when, misfits };
  const fitting = looked.filter(({ because }) => because.length === 0).map(({ volume }) => volume);
  // The controller prefers volumes with few access modes; the scheduler, which binds with the first Pod, does not.
  const [best] = [...fitting].sort(
    (a, b) => (when === 'at-once' ? modesOf(a.spec).length - modesOf(b.spec).length : 0) || compareSizes(a, b),
  );
  if (best) return { binding: { is: 'bound', volume: best.id }, when, misfits };
  if (name === '') return pending('no-class');
  if (!found) return pending('class-missing');
  if (found.provisioner === 'kubernetes.io/no-provisioner') {
    return { binding: { is: 'pending', because: 'no-volume-fits' }, when, misfits };
  }
  // Drivers refuse, even where the selector is empty. Sources: "Selector" in
  // kubernetes.io/docs/concepts/storage/persistent-volumes; `prepareProvision` of kubernetes-csi/external-provisioner.
  if (get(claim.spec, 'selector')?.kind === 'map')
    return { binding: { is: 'pending', because: 'selects-volumes' }, when, misfits };
  return { binding: { is: 'provisioned', class: name }, when, misfits };
}

function misfitsOf(claim: Claim, className: string, volume: Volume, takenBy: string | undefined): Misfit[] {
  const { spec, labels } = volume;
  const selector = get(claim.spec, 'selector');
  const modes = modesOf(spec);
  const text = (value: Value | undefined, field: string): string => stringOf(get(value, field)) ?? '';
  const misfits: readonly (readonly [Misfit, boolean])[] = [
    ['taken', takenBy !== undefined || isReservedForAnother(volume, claim)],
    ['too-small', !isRoomy(claim, volume)],
    ['other-class', volume.class !== className],
    ['access-modes', !modesOf(claim.spec).every((mode) => modes.includes(mode))],
    ['volume-mode', (text(spec, 'volumeMode') || 'Filesystem') !== (text(claim.spec, 'volumeMode') || 'Filesystem')],
    ['attributes-class', text(spec, 'volumeAttributesClassName') !== text(claim.spec, 'volumeAttributesClassName')],
    ['labels', selector?.kind === 'map' && !matches(selectorOf(selector), labels)],
  ];
  return misfits.filter(([, holds]) => holds).map(([misfit]) => misfit);
}

const modesOf = (spec: Value | undefined): readonly (string | undefined)[] =>
  itemsOf(get(spec, 'accessModes')).map(stringOf);

/** An amount of storage; what says nothing asks for nothing. */
function sizeIn(map: Value | undefined): string {
  const value = get(map, 'storage');
  return (value && quantityText(value)) || '0';
}

const requestOf = (claim: Claim): string => sizeIn(get(get(claim.spec, 'resources'), 'requests'));
const capacityOf = ({ spec }: Volume): string => sizeIn(get(spec, 'capacity'));
const isRoomy = (claim: Claim, volume: Volume): boolean =>
  (compareQuantities(capacityOf(volume), requestOf(claim)) ?? -1) >= 0;
const compareSizes = (a: Volume, b: Volume): number => compareQuantities(capacityOf(a), capacityOf(b)) ?? 0;

/** A `claimRef` with a uid means that one claim: another one of the same name does not get the volume. */
function isReservedFor({ spec }: Volume, { id, uid }: Claim): boolean {
  const reference = get(spec, 'claimRef');
  const wanted = stringOf(get(reference, 'uid')) ?? '';
  return (
    stringOf(get(reference, 'name')) === id.name &&
    stringOf(get(reference, 'namespace')) === id.namespace &&
    (wanted === '' || wanted === uid)
  );
}

const isReservedForAnother = (volume: Volume, claim: Claim): boolean =>
  get(volume.spec, 'claimRef')?.kind === 'map' && !isReservedFor(volume, claim);

function volumeOf({ resource: { id, root } }: Member): Volume | [] {
  if (id.group !== '' || id.kind !== 'PersistentVolume') return [];
  return {
    id,
    spec: get(root, 'spec'),
    class: classNamedBy(root) ?? '',
    labels: labelsOf(get(get(root, 'metadata'), 'labels')),
  };
}

/**
 * The class that a claim or a volume names. The annotation that was there before the field counts first.
 * Source: `GetPersistentVolumeClaimClass` and `GetPersistentVolumeClass` in
 * k8s.io/component-helpers/storage/volume/helpers.go.
 */
function classNamedBy(root: Value | undefined): string | undefined {
  const older = get(get(get(root, 'metadata'), 'annotations'), 'volume.beta.kubernetes.io/storage-class');
  const written = get(get(root, 'spec'), 'storageClassName');
  if (older !== undefined) return stringOf(older) ?? '';
  return written && written.kind !== 'null' ? (stringOf(written) ?? '') : undefined;
}

/** Source: `IsDefaultAnnotation` in pkg/volume/util/storageclass.go. */
const defaultMarks = [
  'storageclass.kubernetes.io/is-default-class',
  'storageclass.beta.kubernetes.io/is-default-class',
];

function classOf({ resource: { id, root } }: Member): ClassOfStorage | [] {
  if (id.group !== 'storage.k8s.io' || id.kind !== 'StorageClass') return [];
  const annotations = labelsOf(get(get(root, 'metadata'), 'annotations'));
  return {
    name: id.name,
    provisioner: stringOf(get(root, 'provisioner')) ?? '',
    isDefault: defaultMarks.some((mark) => annotations.get(mark) === 'true'),
    waitsForPod: stringOf(get(root, 'volumeBindingMode')) === 'WaitForFirstConsumer',
  };
}

/** The claims that an object is, or makes: one for each template and replica of a StatefulSet. */
function claimsOf({ resource: { id, root } }: Member): readonly Claim[] {
  if (id.group === '' && id.kind === 'PersistentVolumeClaim') {
    const uid = stringOf(get(get(root, 'metadata'), 'uid')) ?? '';
    return [{ id, spec: get(root, 'spec'), class: classNamedBy(root), uid }];
  }
  if (id.group !== 'apps' || id.kind !== 'StatefulSet') return [];
  const spec = get(root, 'spec');
  const replicas = Math.min(numberOf(get(spec, 'replicas')) ?? 1, mostMade);
  const first = numberOf(get(get(spec, 'ordinals'), 'start')) ?? 0;
  return itemsOf(get(spec, 'volumeClaimTemplates')).flatMap((template) => {
    const name = stringOf(get(get(template, 'metadata'), 'name')) ?? '';
    return Array.from({ length: Math.max(0, replicas) }, (_, index) => ({
      id: {
        group: '',
        version: 'v1',
        kind: 'PersistentVolumeClaim',
        namespace: id.namespace,
        name: `${name}-${id.name}-${first + index}`,
      },
      spec: get(template, 'spec'),
      class: classNamedBy(template),
      uid: '',
      madeBy: id,
    }));
  });
}

/** The claims that Pods of the set name, as `namespace/name`. */
function wantedClaims(counting: readonly Member[]): ReadonlySet<string> {
  return new Set(
    counting.flatMap(({ pods, resource: { id } }) =>
      itemsOf(get(pods?.spec, 'volumes')).flatMap((volume) => {
        const name = stringOf(get(get(volume, 'persistentVolumeClaim'), 'claimName'));
        return name === undefined ? [] : `${id.namespace}/${name}`;
      }),
    ),
  );
}
