import { supported } from '../checks.ts';
import { dnsSubdomain } from '../formats/names.ts';
import { positiveAmount } from '../formats/quantities.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { rules, type Check } from '../rules.ts';
import { descend, field, pathOf } from '../subject.ts';
import { accessModes } from './access-modes.ts';
import { createdDataSources, templateDataSources } from './data-source.ts';

/** A claim asks for storage. The server's path leaves out `requests`. */
const storageIsRequested: Check = (spec, report) => {
  const storage = descend(spec, 'resources', 'requests', 'storage');
  const path = `${pathOf(field(spec, 'resources'))}[storage]`;
  if (storage.value) positiveAmount(storage, report, { path });
  else {
    const args = { field: 'storage', in: 'spec.resources.requests' };
    report.refuse(storage, 'FieldValueRequired', 'required-field-missing', args, { path });
  }
};

/** Source: `ValidatePersistentVolumeClaimSpec` in pkg/apis/core/validation/validation.go. */
const claimSpec = (dataSources: Check) =>
  rules('core/v1.PersistentVolumeClaimSpec', (r) => [
    r.requiredSaying('accessModes', ['access-mode-needed']),
    r.pointer('selector', labelSelector),
    r.always('accessModes', accessModes),
    r.check(storageIsRequested),
    r.unlessZero('storageClassName', dnsSubdomain),
    r.optional('volumeMode', supported('Block', 'Filesystem')),
    r.check(dataSources),
    r.since('1.34', r.unlessZero('volumeAttributesClassName', dnsSubdomain)),
  ]);

/** The claim inside a template of another kind, where nothing has been filled in. */
export const persistentVolumeClaimSpec = claimSpec(templateDataSources);

export const persistentVolumeClaim = rules('core/v1.PersistentVolumeClaim', (r) => [
  r.struct('spec', claimSpec(createdDataSources)),
]);
