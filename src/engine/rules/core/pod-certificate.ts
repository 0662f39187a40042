import { lastStep, numberOf, required, supported, text, withBounds } from '../checks.ts';
import { labelKeyFaults, refuseKey } from '../formats/labels.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { entries, field } from '../subject.ts';
import { fileInVolume } from './relative-path.ts';
import { isKubernetesSigner, signerName } from './signer-name.ts';

const keyTypes = supported('RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519');
const day = 24 * 60 * 60;

/** Notes for the signer, under keys with a domain. Source: `ValidateUserAnnotations`. */
const annotations: Check = (map, report) => {
  for (const { key, keyAt } of entries(map)) {
    const lower = key.toLowerCase();
    if (lower === '') required(map, report);
    else if (labelKeyFaults(lower, report.kubernetes).length > 0) refuseKey(map, lower, { at: keyAt }, report);
    else if (!lower.includes('/')) {
      const args = { key, fault: 'prefix' } as const;
      const extras = { at: keyAt, value: lower, says: ['domain-prefixed-key'] } as const;
      report.refuse(map, 'FieldValueInvalid', 'invalid-label-key', args, extras);
    }
  }
};

/** How long a certificate may be good: from an hour to a day for Kubernetes' own signers, 91 days for others. */
const lifetime: Check = (source, report) => {
  const seconds = field(source, 'maxExpirationSeconds');
  if (!seconds.value) return;
  const value = numberOf(seconds);
  const [min, max] = [3600, isKubernetesSigner(text(field(source, 'signerName'))) ? day : 91 * day];
  if (value >= min && value <= max) return;
  const args = withBounds({ field: lastStep(seconds), value: text(seconds), min, max });
  report.refuse(seconds, 'FieldValueInvalid', 'number-out-of-bounds', args, {
    says: value < min ? ['certificate-lifetime'] : ['certificate-lifetime-most', max],
  });
};

/** The files that a certificate may become. */
export const certificatePaths = ['credentialBundlePath', 'keyPath', 'certificateChainPath'];

/** Source: `validateProjectionSources` in pkg/apis/core/validation/validation.go. */
export const podCertificate = rules('core/v1.PodCertificateProjection', (r) => [
  r.always('signerName', signerName),
  r.always('userAnnotations', annotations),
  r.always('keyType', keyTypes),
  r.check(lifetime),
  r.unlessZero('credentialBundlePath', fileInVolume),
  r.unlessZero('keyPath', fileInVolume),
  r.unlessZero('certificateChainPath', fileInVolume),
  r.check((source, report) => {
    if (certificatePaths.some((name) => !isZero(field(source, name)))) return;
    required(source, report, { says: ['certificate-path-needed'] });
  }),
]);
