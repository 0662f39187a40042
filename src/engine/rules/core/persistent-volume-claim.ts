import { labelSelector } from '../meta/label-selector.ts';
import { rules, type Check } from '../rules.ts';
import { descend, field, pathOf } from '../subject.ts';

const storageIsRequested: Check = (spec, report) => {
  const storage = descend(spec, 'resources', 'requests', 'storage');
  if (storage.value) return;
  const args = { field: 'storage', in: 'spec.resources.requests' };
  const path = `${pathOf(field(spec, 'resources'))}[storage]`;
  report.refuse(storage, 'FieldValueRequired', 'required-field-missing', args, { path });
};

/** Source: `ValidatePersistentVolumeClaimSpec` in pkg/apis/core/validation/validation.go. */
export const persistentVolumeClaimSpec = rules('core/v1.PersistentVolumeClaimSpec', (r) => [
  r.required('accessModes'),
  r.pointer('selector', labelSelector),
  r.check(storageIsRequested),
  r.oneOf('volumeMode', 'Block', 'Filesystem'),
]);

export const persistentVolumeClaim = rules('core/v1.PersistentVolumeClaim', (r) => [
  r.struct('spec', persistentVolumeClaimSpec),
]);
