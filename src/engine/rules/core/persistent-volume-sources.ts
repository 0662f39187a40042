import { between, numberOf, required, supported, text, withBounds } from '../checks.ts';
import { dnsLabel } from '../formats/names.ts';
import { isZero, rules, type Check, type RuleSet } from '../rules.ts';
import { entries, field, items } from '../subject.ts';
import { absolutePath, noStepsBack } from './absolute-path.ts';
import { azureDisk } from './azure-disk.ts';
import { csiVolume } from './csi-volume.ts';
import { iscsiVolume } from './iscsi-volume.ts';

const hostPathTypes = [
  '',
  'BlockDevice',
  'CharDevice',
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
];

const hostPath = rules('core/v1.HostPathVolumeSource', (r) => [
  r.required('path', noStepsBack),
  r.check((source, report) => {
    const type = field(source, 'type');
    if (type.value && !isZero(field(source, 'path'))) knownPathType(type, report);
  }),
]);
const knownPathType = supported(...hostPathTypes);

/** 0 is the whole disk, although the server says that partitions begin at 1. */
const partition: Check = (subject, report) => {
  const number = numberOf(subject);
  if (number >= 0 && number <= 255) return;
  const args = withBounds({ field: 'partition', value: text(subject), min: 0, max: 255 });
  report.refuse(subject, 'FieldValueInvalid', 'number-out-of-bounds', args, { says: ['between', 1, 255] });
};

const gcePersistentDisk = rules('core/v1.GCEPersistentDiskVolumeSource', (r) => [
  r.required('pdName'),
  r.always('partition', partition),
]);

const awsElasticBlockStore = rules('core/v1.AWSElasticBlockStoreVolumeSource', (r) => [
  r.required('volumeID'),
  r.always('partition', partition),
]);

/** An empty name is no namespace, but the server says so in other words. */
const namespaceName: Check = (subject, report) => {
  if (text(subject) !== '') dnsLabel(subject, report);
  else {
    const args = { field: 'endpointsNamespace', value: '', format: 'dns-label', fault: 'empty', max: 63 } as const;
    report.refuse(subject, 'FieldValueInvalid', 'invalid-name', args, { value: '', says: ['endpoints-namespace'] });
  }
};

const glusterfs = rules('core/v1.GlusterfsPersistentVolumeSource', (r) => [
  r.required('endpoints'),
  r.required('path'),
  r.optional('endpointsNamespace', namespaceName),
]);

const flocker = rules('core/v1.FlockerVolumeSource', (r) => [
  r.check((source, report) => {
    const [name, uuid] = [field(source, 'datasetName'), field(source, 'datasetUUID')];
    if (isZero(name) && isZero(uuid)) required(source, report, { says: ['one-dataset'] });
    if (isZero(name) || isZero(uuid)) return;
    const args = { first: 'datasetName', second: 'datasetUUID' };
    const related = [{ role: 'first-definition', at: name.at }] as const;
    const extras = { at: uuid.at, value: 'resource', says: ['two-datasets'], related } as const;
    report.refuse(source, 'FieldValueInvalid', 'fields-exclude-each-other', args, extras);
  }),
  r.optional('datasetName', (name, report) => {
    const path = text(name);
    if (!path.includes('/')) return;
    report.refuse(
      name,
      'FieldValueInvalid',
      'path-not-clean',
      { path, part: '/' },
      { says: ['must-not-contain', '/'] },
    );
  }),
]);

const nfs = rules('core/v1.NFSVolumeSource', (r) => [
  r.required('server'),
  r.required('path'),
  r.check((source, report) => {
    const path = field(source, 'path');
    if (!isZero(path)) absolutePath(path, report);
    else report.echo(path, 'FieldValueInvalid', { value: '', says: ['absolute-path'] });
  }),
]);

const rbd = rules('core/v1.RBDPersistentVolumeSource', (r) => [r.required('monitors'), r.required('image')]);

/** What Go's `net.SplitHostPort` takes. */
const hostAndPort = /^(\[[^[\]]*\]|[^:[\]]*):[^:[\]]*$/;

const quobyte = rules('core/v1.QuobyteVolumeSource', (r) => [
  r.check((source, report) => {
    const [registry, tenant] = [field(source, 'registry'), field(source, 'tenant')];
    const value = text(registry);
    if (value === '') required(registry, report, { says: ['host-port-pairs'] });
    else if (text(tenant).length >= 65) required(tenant, report, { says: ['tenant-uuid'] });
    else if (!value.split(',').every((pair) => hostAndPort.test(pair))) {
      const args = { field: 'registry', value, form: 'host-port' } as const;
      report.refuse(registry, 'FieldValueInvalid', 'value-malformed', args, { says: ['host-port-pairs'] });
    }
  }),
  r.required('volume'),
]);

const cephfs = rules('core/v1.CephFSPersistentVolumeSource', (r) => [r.required('monitors')]);

const ownReference: Check = (source, report) => {
  const secret = field(source, 'secretRef');
  if (!secret.value) return;
  for (const name of ['name', 'namespace'].map((each) => field(secret, each))) {
    if (isZero(name)) required(name, report);
  }
};

const cinder = rules('core/v1.CinderPersistentVolumeSource', (r) => [r.required('volumeID'), r.check(ownReference)]);

const fc = rules('core/v1.FCVolumeSource', (r) => [
  r.check((source, report) => {
    const [names, ids] = [field(source, 'targetWWNs'), field(source, 'wwids')];
    if (items(names).length === 0 && items(ids).length === 0) required(names, report, { says: ['wwns-or-wwids'] });
    if (items(names).length === 0 || items(ids).length === 0) return;
    const args = { first: 'wwids', second: 'targetWWNs' };
    const related = [{ role: 'first-definition', at: ids.at }] as const;
    const extras = { says: ['wwns-and-wwids'], related } as const;
    report.refuse(names, 'FieldValueInvalid', 'fields-exclude-each-other', args, extras);
  }),
  r.check((source, report) => {
    const lun = field(source, 'lun');
    if (items(field(source, 'targetWWNs')).length === 0) return;
    if (lun.value) between(0, 255)(lun, report);
    else required(lun, report, { says: ['lun-needed'] });
  }),
]);

const flexVolume = rules('core/v1.FlexPersistentVolumeSource', (r) => [
  r.required('driver'),
  r.check((source, report) => {
    for (const { key, keyAt, subject } of entries(field(source, 'options'))) {
      const domain = `.${key.split('/', 1)[0]!.toLowerCase()}`;
      if (!domain.endsWith('.kubernetes.io') && !domain.endsWith('.k8s.io')) continue;
      const args = { name: key, prefix: 'kubernetes.io' };
      const extras = { at: keyAt, value: key, says: ['reserved-domains'] } as const;
      report.refuse(subject, 'FieldValueInvalid', 'name-reserved', args, extras);
    }
  }),
]);

const azureFile = rules('core/v1.AzureFilePersistentVolumeSource', (r) => [
  r.required('secretName'),
  r.required('shareName'),
  r.optional('secretNamespace', (namespace, report) => {
    if (isZero(namespace)) required(namespace, report);
  }),
]);

const vsphereVolume = rules('core/v1.VsphereVirtualDiskVolumeSource', (r) => [r.required('volumePath')]);
const photonPersistentDisk = rules('core/v1.PhotonPersistentDiskVolumeSource', (r) => [r.required('pdID')]);
const portworxVolume = rules('core/v1.PortworxVolumeSource', (r) => [r.required('volumeID')]);

const scaleIO = rules('core/v1.ScaleIOPersistentVolumeSource', (r) => [
  r.required('gateway'),
  r.required('system'),
  r.required('volumeName'),
]);

const local = rules('core/v1.LocalVolumeSource', (r) => [r.required('path', noStepsBack)]);

const storageos = rules('core/v1.StorageOSPersistentVolumeSource', (r) => [
  r.required('volumeName', dnsLabel),
  r.unlessZero('volumeNamespace', dnsLabel),
  r.check(ownReference),
]);

export type VolumeSource = {
  readonly rules: RuleSet;
  /** The server's name for the field inside, where it is another. */
  readonly inside?: string;
  /** The same in the complaint about a second source. */
  readonly second?: string;
};

/** What a PersistentVolume can be, in the server's order: `ValidatePersistentVolumeSpec` in core/validation. */
export const volumeSources: ReadonlyMap<string, VolumeSource> = new Map<string, VolumeSource>([
  ['hostPath', { rules: hostPath }],
  ['gcePersistentDisk', { rules: gcePersistentDisk, inside: 'persistentDisk' }],
  ['awsElasticBlockStore', { rules: awsElasticBlockStore }],
  ['glusterfs', { rules: glusterfs }],
  ['flocker', { rules: flocker }],
  ['nfs', { rules: nfs }],
  ['rbd', { rules: rbd }],
  ['quobyte', { rules: quobyte }],
  ['cephfs', { rules: cephfs, second: 'cephFS' }],
  ['iscsi', { rules: iscsiVolume }],
  ['cinder', { rules: cinder }],
  ['fc', { rules: fc }],
  ['flexVolume', { rules: flexVolume }],
  ['azureFile', { rules: azureFile }],
  ['vsphereVolume', { rules: vsphereVolume }],
  ['photonPersistentDisk', { rules: photonPersistentDisk }],
  ['portworxVolume', { rules: portworxVolume }],
  ['azureDisk', { rules: azureDisk }],
  ['scaleIO', { rules: scaleIO }],
  ['local', { rules: local }],
  ['storageos', { rules: storageos }],
  ['csi', { rules: csiVolume }],
]);
