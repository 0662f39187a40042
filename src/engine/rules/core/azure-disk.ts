import { supported, text } from '../checks.ts';
import { rules, type Check } from '../rules.ts';
import { field } from '../subject.ts';

const managedForm = '/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}';
const blobForm = 'https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd';

/** A managed disk has an id of Azure, any other one a URL. The server prints the form as the only supported value. */
const addressFitsKind: Check = (disk, report) => {
  const [kind, address] = [field(disk, 'kind'), field(disk, 'diskURI')];
  if (!kind.value) return;
  const [start, form] = text(kind) === 'Managed' ? ['/subscriptions/', managedForm] : ['https://', blobForm];
  const value = text(address);
  if (value.startsWith(start)) return;
  const args = { field: 'diskURI', value, allowed: form };
  report.refuse(address, 'FieldValueNotSupported', 'value-not-supported', args, {
    value,
    says: ['supported-values', form],
  });
};

/** Source: `validateAzureDisk` in pkg/apis/core/validation/validation.go. */
export const azureDisk = rules('core/v1.AzureDiskVolumeSource', (r) => [
  r.required('diskName'),
  r.required('diskURI'),
  r.optional('cachingMode', supported('None', 'ReadOnly', 'ReadWrite')),
  r.optional('kind', supported('Dedicated', 'Managed', 'Shared')),
  r.check(addressFitsKind),
]);
