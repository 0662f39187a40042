import { annotation, label } from '../formats/labels.ts';
import { required } from '../checks.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { entries, field, pathOf } from '../subject.ts';
import { keySpan } from './key-span.ts';
import { persistentVolumeClaimSpec } from './persistent-volume-claim.ts';

/** The claim is the Pod's own: all that can be chosen about it are its labels and annotations. */
const onlyLabels: Check = (metadata, report) => {
  for (const { key, subject } of entries(metadata)) {
    const isScalarZero = isZero(subject) && subject.value?.kind !== 'list';
    if (isScalarZero || key === 'labels' || key === 'annotations') continue;
    const args = { field: key, place: 'claim-template' } as const;
    const named = field(metadata, key);
    report.refuse(named, 'FieldValueForbidden', 'field-in-wrong-place', args, {
      at: keySpan(named),
      // The server makes the path of Go's name for the field: `UID` becomes `uID`.
      ...(key === 'uid' && { path: `${pathOf(metadata)}.uID` }),
      says: ['cannot-be-set'],
    });
  }
};

/** Source: `ValidateTemplateObjectMeta` in pkg/apis/core/validation/validation.go. */
const metadata = rules('meta/v1.ObjectMeta', (r) => [
  r.map('annotations', annotation),
  r.map('labels', label),
  r.check(onlyLabels),
]);

const claimTemplate = rules('core/v1.PersistentVolumeClaimTemplate', (r) => [
  r.struct('metadata', metadata),
  r.struct('spec', persistentVolumeClaimSpec),
]);

/** Source: `validateEphemeralVolumeSource`, same file. */
export const ephemeralVolume = rules('core/v1.EphemeralVolumeSource', (r) => [
  r.check((source, report) => {
    const template = field(source, 'volumeClaimTemplate');
    if (!template.value) required(template, report);
  }),
  r.pointer('volumeClaimTemplate', claimTemplate),
]);
