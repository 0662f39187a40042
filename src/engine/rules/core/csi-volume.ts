import { byteLength } from '../../model/byte-length.ts';
import { lastStep, required, text } from '../checks.ts';
import { dnsLabel, dnsSubdomain, nameFaults } from '../formats/names.ts';
import { isZero, rules, type Check } from '../rules.ts';

const longest = 63;

/** The name of a driver, read without regard to case. Source: `ValidateCSIDriverName` in core/validation. */
export const csiDriverName: Check = (subject, report) => {
  if (isZero(subject)) {
    required(subject, report);
    return;
  }
  const value = text(subject);
  const args = { field: lastStep(subject), value, format: 'dns-subdomain', max: longest } as const;
  if (byteLength(value) > longest) {
    const tooLong = { field: args.field, max: longest };
    report.refuse(subject, 'FieldValueTooLong', 'too-long', tooLong, { says: ['may-not-be-more-bytes', longest] });
  }
  for (const { fault, says } of nameFaults(value.toLowerCase(), 'dns-subdomain')) {
    report.refuse(subject, 'FieldValueInvalid', 'invalid-name', { ...args, fault }, { value, says });
  }
};

/** Source: `validatePVSecretReference`, same file. */
const secretReference = rules('core/v1.SecretReference', (r) => [
  r.required('name', dnsSubdomain),
  r.required('namespace', dnsLabel),
]);

/** Source: `validateCSIPersistentVolumeSource`, same file. */
export const csiVolume = rules('core/v1.CSIPersistentVolumeSource', (r) => [
  r.always('driver', csiDriverName),
  r.required('volumeHandle'),
  r.pointer('controllerPublishSecretRef', secretReference),
  r.pointer('controllerExpandSecretRef', secretReference),
  r.pointer('nodePublishSecretRef', secretReference),
  r.pointer('nodeExpandSecretRef', secretReference),
]);
