import { configKey, dnsLabel, dnsSubdomain, envName, prefixIs } from '../formats/names.ts';
import { text } from '../checks.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { isSince } from '../../schema/release.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { field } from '../subject.ts';
import { noStepsBack } from './absolute-path.ts';
import { containerResource, podField } from './field-selector.ts';

/** A key of a ConfigMap or Secret. Source: `validateConfigMapKeySelector`, `validateSecretKeySelector`. */
const configMapKey = rules('core/v1.ConfigMapKeySelector', (r) => [
  r.always('name', dnsSubdomain),
  r.required('key', configKey),
]);
const secretKey = rules('core/v1.SecretKeySelector', (r) => [
  r.always('name', dnsSubdomain),
  r.required('key', configKey),
]);

/** A line of a file in a volume. Source: `validateFileKeySelector`. */
const fileKey = rules('core/v1.FileKeySelector', (r) => [
  r.required('key', envName),
  r.required('volumeName', dnsLabel),
  r.required('path', noStepsBack),
]);

const podFields = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

const source = rules('core/v1.EnvVarSource', (r) => [
  r.pointer('fieldRef', podField(podFields)),
  r.pointer('resourceFieldRef', containerResource(false)),
  r.pointer('configMapKeyRef', configMapKey),
  r.pointer('secretKeyRef', secretKey),
  r.since('1.35', r.pointer('fileKeyRef', fileKey)),
]);

const olderSources = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef'];

/** Exactly one source, and no value beside it. */
const oneSource: Check = (variable, report) => {
  const from = field(variable, 'valueFrom');
  if (!from.value) return;
  const hasFiles = isSince(report.kubernetes, '1.35');
  const known = hasFiles ? [...olderSources, 'fileKeyRef'] : olderSources;
  const count = known.filter((name) => field(from, name).value).length;
  const rows: readonly [boolean, 'no-source' | 'value-and-source' | 'many-sources', ServerSaying[0]][] = [
    [count === 0, 'no-source', hasFiles ? 'env-source-needed-with-file' : 'env-source-needed'],
    [!isZero(field(variable, 'value')), 'value-and-source', 'env-value-and-source'],
    [count > 1, 'many-sources', 'one-field-at-a-time'],
  ];
  const wrong = rows.find(([isWrong]) => isWrong);
  if (!wrong) return;
  const [, fault, says] = wrong;
  const args = { variable: text(field(variable, 'name')), fault };
  report.refuse(from, 'FieldValueInvalid', 'env-needs-one-source', args, { value: '', says: [says] });
};

/** Source: `ValidateEnv` and `validateEnvVarValueFrom` in pkg/apis/core/validation/validation.go. */
export const envVar = rules('core/v1.EnvVar', (r) => [
  r.required('name', envName),
  r.pointer('valueFrom', source),
  r.check(oneSource),
]);

/** The server takes these for beginnings of names. Source: `validateConfigMapEnvSource`, same file. */
const named = prefixIs('dns-subdomain');
const configMap = rules('core/v1.ConfigMapEnvSource', (r) => [r.required('name', named)]);
const secret = rules('core/v1.SecretEnvSource', (r) => [r.required('name', named)]);

/** One object that holds variables. The server prints the whole list. */
const oneObject: Check = (from, report) => {
  const count = ['configMapRef', 'secretRef'].filter((name) => field(from, name).value).length;
  if (count === 1) return;
  const shown = from.with({ parent: from.parent?.parent, step: 'envFrom' });
  const extras = { value: '', says: [count === 0 ? 'env-from-source-needed' : 'one-field-at-a-time'] } as const;
  const fields = { first: 'configMapRef', second: 'secretRef' };
  if (count > 1) report.refuse(shown, 'FieldValueInvalid', 'fields-exclude-each-other', fields, extras);
  else {
    const args = { field: fields.first, in: 'envFrom' };
    report.refuse(shown, 'FieldValueInvalid', 'required-field-missing', args, extras);
  }
};

/** Source: `ValidateEnvFrom`, same file. */
export const envFromSource = rules('core/v1.EnvFromSource', (r) => [
  r.unlessZero('prefix', envName),
  r.pointer('configMapRef', configMap),
  r.pointer('secretRef', secret),
  r.check(oneObject),
]);
