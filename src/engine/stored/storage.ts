import type { Draft } from '../defaults/draft.ts';
import type { ApiTypes } from '../schema/types.generated.ts';
import { creation } from './creation.ts';

type ClaimSpec = ApiTypes['core/v1.PersistentVolumeClaimSpec'];

/** What could be copied when there was only `dataSource`; anything else there is dropped silently. */
const oldSources = [' PersistentVolumeClaim', 'snapshot.storage.k8s.io VolumeSnapshot'];

/** Each of the two fields is written where only the other one is. */
function sameSource(spec: Draft<ClaimSpec>): void {
  const reference = spec.within('dataSourceRef');
  const source = spec.within('dataSource');
  if (reference?.isZero('namespace') === false) spec.remove('dataSourceRef');
  const [from, to] = spec.has('dataSourceRef')
    ? [reference, 'dataSource' as const]
    : [source, 'dataSourceRef' as const];
  if (to === 'dataSourceRef' && source) {
    if (!oldSources.includes(`${source.text('apiGroup')} ${source.text('kind')}`)) spec.remove('dataSource');
  }
  if (!from || spec.has(to)) return;
  if (to === 'dataSourceRef' && !spec.has('dataSource')) return;
  const made = spec.inside(to);
  for (const name of ['apiGroup', 'kind', 'name'] as const) {
    const value = from.value(name);
    if (value) made.copy(name, { ...value, from: 'default' });
  }
}

/** Source: `PrepareForCreate` in pkg/registry/core/persistentvolumeclaim, .../persistentvolume and pkg/registry/storage */
export const storageCreations = [
  creation('core/v1.PersistentVolumeClaim', (claim) => {
    claim.set('status', { phase: 'Pending' });
    sameSource(claim.inside('spec'));
  }),
  creation('core/v1.PersistentVolume', (volume) => {
    volume.set('status', { phase: 'Pending', lastPhaseTransitionTime: '<time>' });
  }),
];
