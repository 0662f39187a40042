import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { fieldPlace } from '../place.ts';
import type { PodView } from './pod-view.ts';
import { distinct, joinQuote, type Breach, type Check } from './violation.ts';

/** Volumes that hold nothing of the node, and nothing that only its administrator may name. */
const harmless = [
  ...['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret'],
];

/** In the order in which the server looks for them. */
const restricted = [
  ...['hostPath', 'gcePersistentDisk', 'awsElasticBlockStore', 'gitRepo', 'nfs', 'iscsi', 'glusterfs', 'rbd'],
  ...['flexVolume', 'cinder', 'cephfs', 'flocker', 'fc', 'azureFile', 'vsphereVolume', 'quobyte', 'azureDisk'],
  ...['photonPersistentDisk', 'portworxVolume', 'scaleIO', 'storageos'],
];

type BadVolume = Breach & { readonly name: string };

/** The volumes whose type a check does not allow, with that type. */
function volumesOf(
  pod: PodView,
  demand: Breach['demand'],
  badType: (volume: Value) => string | undefined,
): BadVolume[] {
  const { self } = pod;
  return itemsOf(get(self.value, 'volumes')).flatMap((volume, index) => {
    const type = badType(volume);
    if (type === undefined) return [];
    const entry = volume.kind === 'map' ? volume.entries.get(type) : undefined;
    const own = { at: volume.at, path: `${self.place.path}.volumes[${index}]` };
    const place = { ...fieldPlace(volume, own, ['name']), path: `${own.path}.${type}` };
    const name = stringOf(get(volume, 'name')) ?? '';
    return [{ demand, value: type, name, place: entry ? { ...place, at: entry.keyAt } : place }];
  });
}

const namesOf = (volumes: readonly BadVolume[]): string => joinQuote(volumes.map(({ name }) => name));

/** Source: check_hostPathVolumes.go in k8s.io/pod-security-admission/policy. */
export const hostPathVolumes: Check = (pod) => {
  const bad = volumesOf(pod, 'host-path', (volume) => (get(volume, 'hostPath') ? 'hostPath' : undefined));
  if (bad.length === 0) return undefined;
  return { says: [bad.length === 1 ? 'one-host-path' : 'some-host-paths', namesOf(bad)], breaches: bad };
};

/** Source: check_restrictedVolumes.go, same package; images are allowed since 1.33. */
export const volumeTypes: Check = (pod, { kubernetes }) => {
  const allowed = kubernetes === '1.32' ? harmless : [...harmless, 'image'];
  const bad = volumesOf(pod, 'volume-type', (volume) =>
    allowed.some((type) => get(volume, type)) ? undefined : (restricted.find((type) => get(volume, type)) ?? 'unknown'),
  );
  if (bad.length === 0) return undefined;
  const types = distinct(bad.map(({ value }) => value));
  return {
    says: [
      'volume-types-restricted',
      [bad.length === 1 ? 'one-volume' : 'some-volumes', namesOf(bad)],
      [bad.length === 1 ? 'uses' : 'use'],
      [types.length === 1 ? 'one-restricted-type' : 'some-restricted-types', joinQuote(types)],
    ],
    breaches: bad,
  };
};
