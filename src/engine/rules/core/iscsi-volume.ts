import { byteLength } from '../../model/byte-length.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { between, lastStep, required, text } from '../checks.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { descend, enclosing, field } from '../subject.ts';

/** The forms of iSCSI names; each begins with the letters of its kind. `iqn` may have something before it. */
const forms: readonly [string, RegExp][] = [
  ['iqn', /iqn\.\d{4}-\d{2}\.([A-Za-z0-9\-.]+)(:[^,;*&$|\s]+)$/],
  ['eui', /^eui.[A-Za-z0-9]{16}$/],
  ['naa', /^naa.[A-Za-z0-9]{32}$/],
];

/** Longer names are none; it bounds the work of the patterns. */
const longest = 1024;

/** The words for a name of no known kind differ between a Pod and a PersistentVolume. */
const iscsiName =
  (ofNoKind: ServerSaying): Check =>
  (subject, report) => {
    const value = text(subject);
    const form = forms.find(([kind]) => value.startsWith(kind));
    if (form && value.length <= longest && form[1].test(value)) return;
    const args = { field: lastStep(subject), value, form: 'iscsi-name' } as const;
    const says: ServerSaying = form ? ['valid-format'] : ofNoKind;
    report.refuse(subject, 'FieldValueInvalid', 'value-malformed', args, { value, says });
  };

const nameInVolume = iscsiName(['valid-format']);
const nameInPod = iscsiName(['valid-format-starting']);

/** The server prints this name in lower case. */
const initiatorName =
  (name: Check): Check =>
  (subject, report) => {
    name(subject.with({ step: 'initiatorname' }), report);
  };

const mostTogether = 64;

const portalFitsInitiator: Check = (iscsi, report) => {
  if (!field(iscsi, 'initiatorName').value) return;
  const volume = enclosing(iscsi, 'core/v1.PersistentVolume');
  const name = volume ? text(descend(volume, 'metadata', 'name')) : '';
  const portal = text(field(iscsi, 'targetPortal'));
  if (byteLength(`${name}:${portal}`) <= mostTogether) return;
  const args = { field: 'targetPortal', value: portal, form: 'iscsi-portal' } as const;
  const shown = field(iscsi, 'targetPortal').with({ step: 'targetportal' });
  report.refuse(shown, 'FieldValueInvalid', 'value-malformed', args, { value: portal, says: ['portal-too-long'] });
};

const secretIsThere: Check = (iscsi, report) => {
  const secret = field(iscsi, 'secretRef');
  const isAsked = ['chapAuthDiscovery', 'chapAuthSession'].some((name) => !isZero(field(iscsi, name)));
  if (isAsked && !secret.value) required(secret, report);
  if (secret.value && isZero(field(secret, 'name'))) required(field(secret, 'name'), report);
};

/** Source: `validateISCSIPersistentVolumeSource` in pkg/apis/core/validation/validation.go. */
export const iscsiVolume = rules('core/v1.ISCSIPersistentVolumeSource', (r) => [
  r.required('targetPortal'),
  r.check(portalFitsInitiator),
  r.required('iqn', nameInVolume),
  r.always('lun', between(0, 255)),
  r.check(secretIsThere),
  r.optional('initiatorName', initiatorName(nameInVolume)),
]);

/** The same in a Pod, whose Secret needs no name. Source: `validateISCSIVolumeSource`. */
export const iscsiInPod = rules('core/v1.ISCSIVolumeSource', (r) => [
  r.required('targetPortal'),
  r.required('iqn', nameInPod),
  r.always('lun', between(0, 255)),
  r.check((iscsi, report) => {
    const isAsked = ['chapAuthDiscovery', 'chapAuthSession'].some((name) => !isZero(field(iscsi, name)));
    if (isAsked && !field(iscsi, 'secretRef').value) required(field(iscsi, 'secretRef'), report);
  }),
  r.optional('initiatorName', initiatorName(nameInPod)),
]);
