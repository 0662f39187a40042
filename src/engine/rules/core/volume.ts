import { dnsLabel, dnsSubdomain } from '../formats/names.ts';
import { text } from '../checks.ts';
import { rules, type Check } from '../rules.ts';
import { entries, field } from '../subject.ts';

const secret = rules('core/v1.SecretVolumeSource', (r) => [r.required('secretName', dnsSubdomain)]);
const configMap = rules('core/v1.ConfigMapVolumeSource', (r) => [r.required('name', dnsSubdomain)]);
const claim = rules('core/v1.PersistentVolumeClaimVolumeSource', (r) => [r.required('claimName')]);
const hostPath = rules('core/v1.HostPathVolumeSource', (r) => [
  r.required('path'),
  r.oneOf('type', 'BlockDevice', 'CharDevice', 'Directory', 'DirectoryOrCreate', 'File', 'FileOrCreate', 'Socket'),
]);

/** "may not specify more than 1 volume type". A volume without a source becomes an `emptyDir` (`SetDefaults_Volume`). */
const oneSource: Check = (volume, report) => {
  const sources = entries(volume).filter(({ key, subject }) => key !== 'name' && subject.value);
  if (sources.length < 2) return;
  const args = {
    volume: text(field(volume, 'name')),
    sources: sources.map(({ key }) => key).join(', '),
  };
  for (const { key, keyAt } of sources.slice(1)) {
    report.refuse(field(volume, key), 'FieldValueForbidden', 'volume-needs-one-source', args, {
      at: keyAt,
      related: [{ role: 'first-definition', at: sources[0]!.keyAt }],
    });
  }
};

/** Source: `ValidateVolumes` and `validateVolumeSource` in pkg/apis/core/validation/validation.go. */
export const volume = rules('core/v1.Volume', (r) => [
  r.check(oneSource),
  r.pointer('hostPath', hostPath),
  r.pointer('secret', secret),
  r.pointer('configMap', configMap),
  r.pointer('persistentVolumeClaim', claim),
  r.required('name', dnsLabel),
]);
