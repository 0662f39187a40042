import type { Json } from '../../yaml/to-json.ts';
import { same } from './same.ts';
import { at, immutable, since, type UpdateRule } from './update-rule.ts';

type Fields = { readonly [key: string]: Json };

const oldClass = 'volume.beta.kubernetes.io/storage-class';

/** A claim may still get a volume and a class; nothing else, until a volume is bound. Source: `ValidatePersistentVolumeClaimUpdate`. */
const claimStays: UpdateRule = (now, old, refuse) => {
  const [next, before] = [at(now, 'spec') as Fields, at(old, 'spec') as Fields];
  const given = ['volumeName', 'storageClassName'].filter((field) => same(before[field], undefined));
  const left = Object.fromEntries(Object.entries(next).filter(([field]) => !given.includes(field)));
  if (!same(left, before)) refuse({ path: 'spec', type: 'FieldValueForbidden', says: ['claim-is-immutable'] });
};

const annotationStays: UpdateRule = (now, old, refuse) => {
  const of = (object: Json): Json => ((at(object, 'metadata.annotations') ?? {}) as Fields)[oldClass] ?? '';
  if (of(now) === of(old)) return;
  const path = `metadata.annotations.${oldClass}`;
  refuse({ path, type: 'FieldValueInvalid', says: ['immutable'], value: of(now) });
};

export const persistentVolumeClaim: readonly UpdateRule[] = [
  annotationStays,
  claimStays,
  immutable('spec.volumeMode', { path: 'volumeMode' }),
];

/** What of a volume's spec is not its source. */
const besidesTheSource = new Set([
  'capacity',
  'accessModes',
  'claimRef',
  'persistentVolumeReclaimPolicy',
  'storageClassName',
  'mountOptions',
  'volumeMode',
  'nodeAffinity',
  'volumeAttributesClassName',
]);

function sourceOf(volume: Json): Json {
  const source = Object.entries((at(volume, 'spec') ?? {}) as Fields).filter(([field]) => !besidesTheSource.has(field));
  return Object.fromEntries(
    source.map(([name, value]) => {
      if (name !== 'csi') return [name, value];
      // Drivers need this one later, when a volume grows.
      const { controllerExpandSecretRef: _later, ...others } = value as Fields;
      return [name, others];
    }),
  );
}

/** Source: `ValidatePersistentVolumeUpdate`. */
const sourceStays: UpdateRule = (now, old, refuse) => {
  if (same(sourceOf(now), sourceOf(old))) return;
  refuse({ path: 'spec.persistentvolumesource', type: 'FieldValueForbidden', says: ['source-is-immutable'] });
};

const affinityStays: UpdateRule = (now, old, refuse, kubernetes) => {
  if (at(old, 'spec.nodeAffinity') === undefined) return;
  immutable('spec.nodeAffinity', { path: 'nodeAffinity', says: ['affinity-is-immutable'] })(
    now,
    old,
    refuse,
    kubernetes,
  );
};

const keepsSomeClass: UpdateRule = (now, old, refuse) => {
  const path = 'spec.volumeAttributesClassName';
  if (at(old, path) === undefined || at(now, path) !== undefined) return;
  refuse({ path, type: 'FieldValueForbidden', says: ['not-to-nil'] });
};

export const persistentVolume: readonly UpdateRule[] = [
  sourceStays,
  immutable('spec.volumeMode', { path: 'volumeMode' }),
  affinityStays,
  keepsSomeClass,
];

/** Source: `ValidateStorageClassUpdate` in pkg/apis/storage/validation; the generated validation says it without the value. */
export const storageClass: readonly UpdateRule[] = [
  ...['provisioner', 'parameters', 'reclaimPolicy'].map((field) =>
    since(
      '1.36',
      immutable(field, { printed: 'null' }),
      immutable(field, { type: 'FieldValueForbidden', says: ['updates-forbidden', field] }),
    ),
  ),
  since('1.36', immutable('volumeBindingMode', { printed: 'null' }), immutable('volumeBindingMode')),
];

export const volumeAttributesClass: readonly UpdateRule[] = ['driverName', 'parameters'].map((field) =>
  immutable(field, { type: 'FieldValueForbidden', says: ['updates-forbidden', field] }),
);

/** Source: `ValidateCSIDriverUpdate`, same file. */
export const csiDriver: readonly UpdateRule[] = [
  immutable('spec.attachRequired', { path: 'spec.attachedRequired' }),
  immutable('spec.volumeLifecycleModes'),
];
