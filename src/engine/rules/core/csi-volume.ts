import { byteLength } from '../../model/byte-length.ts';
import { lastStep, required, text } from '../checks.ts';
import { dnsLabel, dnsSubdomain, nameFaults } from '../formats/names.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { isZero, rules, type Check } from '../rules.ts';
import type { Subject } from '../subject.ts';

const longest = 63;

/** The name of a driver, read without regard to case. Source: `ValidateCSIDriverName` in core/validation. */
export const csiDriverName: Check = (subject, report) => {
  if (isZero(subject)) {
    required(subject, report);
    // Until 1.35 the server went on and found the empty name wrong too.
    if (!isSince(report.kubernetes, '1.35')) echoEmptyName(subject, report);
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

function echoEmptyName(subject: Subject, report: Report): void {
  for (const { says } of nameFaults('', 'dns-subdomain'))
    report.echo(subject, 'FieldValueInvalid', { value: '', says });
}

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
