import { isSince } from '../schema/release.ts';
import type { TypeId } from '../schema/types.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { get, itemsOf, stringOf, type ListValue, type MapValue } from '../yaml/value.ts';
import { added, withField } from './admitted.ts';

/** What keeps an object until nothing uses it any more. */
const finalizers: ReadonlyMap<TypeId, string> = new Map([
  ['core/v1.PersistentVolume', 'kubernetes.io/pv-protection'],
  ['core/v1.PersistentVolumeClaim', 'kubernetes.io/pvc-protection'],
  ['storage/v1.VolumeAttributesClass', 'kubernetes.io/vac-protection'],
]);

/**
 * An object of storage with the finalizer that protects it; any other object as it is.
 * Source: plugin/pkg/admission/storage/storageobjectinuseprotection
 */
export function protectInUse(object: MapValue, type: TypeId, kubernetes: KubernetesVersion): MapValue {
  const finalizer = finalizers.get(type);
  const metadata = get(object, 'metadata');
  if (finalizer === undefined || metadata?.kind !== 'map') return object;
  // The feature gate VolumeAttributesClass is on since 1.34.
  if (type === 'storage/v1.VolumeAttributesClass' && !isSince(kubernetes, '1.34')) return object;
  const list = get(metadata, 'finalizers');
  const written = itemsOf(list);
  if (written.some((one) => stringOf(one) === finalizer)) return object;
  const at = list?.at ?? metadata.at;
  const items = [...written, added(finalizer, at)];
  const whole: ListValue = list?.kind === 'list' ? { ...list, items } : { kind: 'list', at, items, from: 'admission' };
  return withField(object, 'metadata', withField(metadata, 'finalizers', whole));
}
