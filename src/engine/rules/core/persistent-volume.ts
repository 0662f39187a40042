import { quantityOf } from '../../model/quantity.ts';
import { printQuantity } from '../../model/print-quantity.ts';
import type { Json } from '../../yaml/to-json.ts';
import { required, supported, text } from '../checks.ts';
import { dnsSubdomain } from '../formats/names.ts';
import { positiveAmount } from '../formats/quantities.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { descend, entries, field, type Subject } from '../subject.ts';
import { isRoot } from './absolute-path.ts';
import { accessModes } from './access-modes.ts';
import { nodeSelector } from './node-selector.ts';
import { volumeSources } from './persistent-volume-sources.ts';

const unit = 10n ** 9n;

/** The amounts as the server prints them: by name, each in its shortest form. */
function printed(capacity: Subject): Json {
  if (!capacity.value) return null;
  const sorted = [...entries(capacity)].sort((one, other) => (one.key < other.key ? -1 : 1));
  return Object.fromEntries(sorted.map(({ key, subject }) => [key, printQuantity(text(subject))]));
}

/** A volume has storage and nothing else. */
const capacity: Check = (subject, report) => {
  const amounts = entries(subject);
  if (amounts.length === 0) required(subject, report);
  if (amounts.length !== 1 || amounts[0]!.key !== 'storage') {
    const value = printed(subject);
    const says = ['supported-values', 'storage'] as const;
    const extra = amounts.find(({ key }) => key !== 'storage');
    if (!extra) report.echo(subject, 'FieldValueNotSupported', { value, says });
    else {
      const args = { field: 'capacity', value: extra.key, allowed: 'storage' };
      report.refuse(subject, 'FieldValueNotSupported', 'value-not-supported', args, { at: extra.keyAt, value, says });
    }
  }
  for (const { subject: amount } of amounts) {
    const value = quantityOf(text(amount)) ?? 0n;
    // The server prints the whole units here, rounded up; towards zero, a negative amount is rounded down.
    if (value < 0n)
      report.echo(amount, 'FieldValueInvalid', { value: Number(wholeUnits(value)), says: ['valid-quantity'] });
    positiveAmount(amount, report);
  }
};

const wholeUnits = (amount: bigint): bigint => -((-amount + unit - 1n) / unit);

const nodeAffinity = rules('core/v1.VolumeNodeAffinity', (r) => [
  r.check((affinity, report) => {
    const needed = field(affinity, 'required');
    if (needed.value) applyRules(nodeSelector, needed, report);
    else required(needed, report, { says: ['node-constraints-needed'] });
  }),
]);

/** A volume comes from exactly one place. A `flexVolume` beside another is not complained about. */
const oneSource: Check = (spec, report) => {
  let first: Subject | undefined;
  const sources = [...volumeSources.keys()].filter((name) => field(spec, name).value);
  for (const name of sources) {
    const { rules: sourceRules, inside, second } = volumeSources.get(name)!;
    const source = field(spec, name);
    if (!first || name === 'flexVolume') {
      applyRules(sourceRules, source.with({ step: inside ?? name }), report);
      if (name === 'local' && !field(spec, 'nodeAffinity').value) {
        required(field(spec, 'nodeAffinity'), report, { says: ['local-needs-affinity'] });
      }
    } else {
      const args = { volume: text(descend(spec.parent ?? spec, 'metadata', 'name')), sources: sources.join(', ') };
      const extras = { says: ['one-volume-type'], related: [{ role: 'first-definition', at: first.at }] } as const;
      report.refuse(
        source.with({ step: second ?? name }),
        'FieldValueForbidden',
        'volume-needs-one-source',
        args,
        extras,
      );
    }
    first ??= source;
  }
  if (!first) required(spec, report, { says: ['volume-type-needed'] });
};

const readMountOptions = [
  ...['gcePersistentDisk', 'awsElasticBlockStore', 'glusterfs', 'nfs', 'rbd', 'quobyte', 'iscsi', 'cinder', 'cephfs'],
  ...['azureFile', 'vsphereVolume', 'azureDisk', 'photonPersistentDisk'],
];

/** Emptying the root of a node would empty the node. */
const rootIsNotRecycled: Check = (spec, report) => {
  const policy = field(spec, 'persistentVolumeReclaimPolicy');
  const path = descend(spec, 'hostPath', 'path');
  if (text(policy) !== 'Recycle' || !isRoot(text(path))) return;
  const args = { first: 'hostPath: /', second: 'persistentVolumeReclaimPolicy: Recycle' };
  const related = [{ role: 'first-definition', at: path.at }] as const;
  report.refuse(policy, 'FieldValueForbidden', 'fields-exclude-each-other', args, { says: ['root-recycled'], related });
};

const attributesClass: Check = (spec, report) => {
  const name = field(spec, 'volumeAttributesClassName');
  if (!name.value) return;
  if (isZero(name)) required(name, report, { says: ['not-empty'] });
  else dnsSubdomain(name, report);
  if (!field(spec, 'csi').value) required(field(spec, 'csi'), report, { says: ['csi-for-attributes'] });
};

/** Source: `ValidatePersistentVolumeSpec` in pkg/apis/core/validation/validation.go. */
const persistentVolumeSpec = rules('core/v1.PersistentVolumeSpec', (r) => [
  r.required('accessModes', accessModes),
  r.always('capacity', capacity),
  r.unlessZero('persistentVolumeReclaimPolicy', supported('Delete', 'Recycle', 'Retain')),
  r.pointer('nodeAffinity', nodeAffinity),
  r.check(oneSource),
  r.check(rootIsNotRecycled),
  r.unlessZero('storageClassName', dnsSubdomain),
  r.optional('volumeMode', supported('Block', 'Filesystem')),
  r.since('1.34', r.check(attributesClass)),
]);

const mountAnnotation = 'volume.beta.kubernetes.io/mount-options';

/** Options of the mount in the old annotation: only what is mounted over a network or a cloud reads them. */
const mountOptions: Check = (volume, report) => {
  const annotations = descend(volume, 'metadata', 'annotations');
  const old = entries(annotations).find(({ key }) => key === mountAnnotation);
  if (!old || readMountOptions.some((name) => descend(volume, 'spec', name).value)) return;
  const args = { first: 'spec', second: mountAnnotation };
  report.refuse(old.subject, 'FieldValueForbidden', 'fields-exclude-each-other', args, {
    at: old.keyAt,
    path: `metadata.annotations.${mountAnnotation}`,
    says: ['no-mount-options'],
  });
};

/** Source: `ValidatePersistentVolume` in pkg/volume/validation, which judges the annotation last. */
export const persistentVolume = rules('core/v1.PersistentVolume', (r) => [
  r.struct('spec', persistentVolumeSpec),
  r.check(mountOptions),
]);
