import { lastStep, required, text } from '../checks.ts';
import { quantityOf } from '../../model/quantity.ts';
import { dnsLabel, dnsSubdomain } from '../formats/names.ts';
import { isZero, rules, type Check, type RuleSet } from '../rules.ts';
import { descend, field } from '../subject.ts';
import { csiDriverName } from './csi-volume.ts';
import { downwardApi } from './downward-api.ts';
import { ephemeralVolume } from './ephemeral-volume.ts';
import { fileMode } from './file-mode.ts';
import { keyToPath } from './key-to-path.ts';
import { iscsiInPod } from './iscsi-volume.ts';
import { volumeSources, type VolumeSource } from './persistent-volume-sources.ts';
import { projectedVolume } from './projected-volume.ts';
import { relativePath } from './relative-path.ts';

const emptyDir = rules('core/v1.EmptyDirVolumeSource', (r) => [
  r.optional('sizeLimit', (limit, report) => {
    if ((quantityOf(text(limit)) ?? 0n) >= 0n) return;
    const args = { field: lastStep(limit), value: text(limit), fault: 'negative' } as const;
    report.refuse(limit, 'FieldValueForbidden', 'bad-amount', args, { says: ['size-limit'] });
  }),
]);

const gitRepo = rules('core/v1.GitRepoVolumeSource', (r) => [
  r.required('repository'),
  r.always('directory', relativePath),
]);

const secret = rules('core/v1.SecretVolumeSource', (r) => [
  r.required('secretName'),
  r.optional('defaultMode', fileMode),
  r.list('items', keyToPath),
]);

const configMap = rules('core/v1.ConfigMapVolumeSource', (r) => [
  r.required('name'),
  r.optional('defaultMode', fileMode),
  r.list('items', keyToPath),
]);

const glusterfs = rules('core/v1.GlusterfsVolumeSource', (r) => [r.required('endpoints'), r.required('path')]);
const claim = rules('core/v1.PersistentVolumeClaimVolumeSource', (r) => [r.required('claimName')]);
const rbd = rules('core/v1.RBDVolumeSource', (r) => [r.required('monitors'), r.required('image')]);
const cephfs = rules('core/v1.CephFSVolumeSource', (r) => [r.required('monitors')]);
const azureFile = rules('core/v1.AzureFileVolumeSource', (r) => [r.required('secretName'), r.required('shareName')]);

/** A Secret that is named at all has a name. */
const secretIsNamed: Check = (source, report) => {
  const reference = field(source, 'secretRef');
  if (reference.value && isZero(field(reference, 'name'))) required(field(reference, 'name'), report);
};

const cinder = rules('core/v1.CinderVolumeSource', (r) => [r.required('volumeID'), r.check(secretIsNamed)]);

const storageos = rules('core/v1.StorageOSVolumeSource', (r) => [
  r.required('volumeName', dnsLabel),
  r.unlessZero('volumeNamespace', dnsLabel),
  r.check(secretIsNamed),
]);

const scaleIO = rules('core/v1.ScaleIOVolumeSource', (r) => [
  r.required('gateway'),
  r.required('system'),
  r.required('volumeName'),
]);

/** The server prints a wrong name as one of the volume. */
const csiSecret: Check = (source, report) => {
  const reference = field(source, 'nodePublishSecretRef');
  const name = descend(source, 'nodePublishSecretRef', 'name');
  if (!reference.value) return;
  if (isZero(name)) required(name, report);
  else dnsSubdomain(name.with({ parent: source }), report);
};

const csi = rules('core/v1.CSIVolumeSource', (r) => [r.always('driver', csiDriverName), r.check(csiSecret)]);

const image = rules('core/v1.ImageVolumeSource', (r) => [
  r.check((source, report) => {
    const reference = field(source, 'reference');
    if (isZero(reference)) required(reference, report);
  }),
  r.oneOf('pullPolicy', 'Always', 'IfNotPresent', 'Never'),
]);

/** A source that a PersistentVolume has just so. */
const shared = (name: string): VolumeSource => volumeSources.get(name)!;

const plain = (own: RuleSet): VolumeSource => ({ rules: own });

/** What a volume of a Pod can be, in the server's order: `validateVolumeSource` in core/validation. */
export const podVolumeSources: ReadonlyMap<string, VolumeSource> = new Map<string, VolumeSource>([
  ['emptyDir', plain(emptyDir)],
  ['hostPath', shared('hostPath')],
  ['gitRepo', plain(gitRepo)],
  ['gcePersistentDisk', shared('gcePersistentDisk')],
  ['awsElasticBlockStore', shared('awsElasticBlockStore')],
  ['secret', plain(secret)],
  ['nfs', shared('nfs')],
  ['iscsi', plain(iscsiInPod)],
  ['glusterfs', plain(glusterfs)],
  ['flocker', shared('flocker')],
  ['persistentVolumeClaim', plain(claim)],
  ['rbd', plain(rbd)],
  ['cinder', plain(cinder)],
  ['cephfs', { rules: cephfs, second: 'cephFS' }],
  ['quobyte', shared('quobyte')],
  ['downwardAPI', { rules: downwardApi, second: 'downwarAPI' }],
  ['fc', shared('fc')],
  ['flexVolume', shared('flexVolume')],
  ['configMap', plain(configMap)],
  ['azureFile', plain(azureFile)],
  ['vsphereVolume', shared('vsphereVolume')],
  ['photonPersistentDisk', shared('photonPersistentDisk')],
  ['portworxVolume', shared('portworxVolume')],
  ['azureDisk', shared('azureDisk')],
  ['storageos', plain(storageos)],
  ['projected', plain(projectedVolume)],
  ['scaleIO', plain(scaleIO)],
  ['csi', plain(csi)],
  ['ephemeral', plain(ephemeralVolume)],
  ['image', plain(image)],
]);
