import { piecesOf, type Amount, type Amounts } from '../../model/amount.ts';
import { amountsIn } from '../../model/pod-resources.ts';
import { get, stringOf, type MapValue } from '../../yaml/value.ts';
import { fieldPlace } from '../place.ts';
import { namePlace, selects, type Evaluator } from './evaluator.ts';

const counted = ['persistentvolumeclaims', 'count/persistentvolumeclaims'];
const storage = 'requests.storage';
const ofClass = '.storageclass.storage.k8s.io/';

const billion = 10n ** 9n;

/** Storage is counted in whole bytes. */
const inWholeBytes = (amount: Amount): Amount =>
  amount.nano % billion === 0n ? amount : { nano: (amount.nano / billion + 1n) * billion, suffixes: amount.suffixes };

function classOf(claim: MapValue): string {
  const old = get(get(get(claim, 'metadata'), 'annotations'), 'volume.beta.kubernetes.io/storage-class');
  return stringOf(old ?? get(get(claim, 'spec'), 'storageClassName')) ?? '';
}

function usage(claim: MapValue): Amounts {
  const asked = amountsIn(get(get(get(claim, 'spec'), 'resources'), 'requests')).get('storage');
  const name = classOf(claim);
  const used: [string, Amount][] = [
    ...counted.map((each): [string, Amount] => [each, piecesOf(1)]),
    ...(asked ? [[storage, inWholeBytes(asked)] as [string, Amount]] : []),
  ];
  const byClass = used.filter(([each]) => each === storage || each === 'persistentvolumeclaims');
  return new Map([
    ...used,
    ...(name === '' ? [] : byClass.map(([each, amount]): [string, Amount] => [name + ofClass + each, amount])),
  ]);
}

/** Source: pkg/quota/v1/evaluator/core/persistent_volume_claims.go */
export const claims: Evaluator = {
  tracks: (resource) =>
    counted.includes(resource) ||
    resource === storage ||
    resource.endsWith(`${ofClass}persistentvolumeclaims`) ||
    resource.endsWith(ofClass + storage),
  usage,
  isInScope: (claim, scope, kubernetes) =>
    kubernetes >= '1.34' &&
    scope.name === 'VolumeAttributesClass' &&
    selects(scope, stringOf(get(get(claim, 'spec'), 'volumeAttributesClassName')) ?? ''),
  placeOf: (claim, resource) => {
    const name = namePlace(claim);
    const spec = get(claim, 'spec');
    if (resource.endsWith(storage))
      return fieldPlace(spec, { ...name, path: 'spec' }, ['resources', 'requests', 'storage']);
    return resource.includes(ofClass) ? fieldPlace(spec, { ...name, path: 'spec' }, ['storageClassName']) : name;
  },
};
