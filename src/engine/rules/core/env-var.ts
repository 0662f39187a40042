import { configKey, dnsSubdomain, envName } from '../formats/names.ts';
import { text } from '../checks.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { entries, field } from '../subject.ts';

/** A key of a ConfigMap or Secret. Source: `validateConfigMapKeySelector`, `validateSecretKeySelector`. */
const configMapKey = rules('core/v1.ConfigMapKeySelector', (r) => [
  r.required('name', dnsSubdomain),
  r.required('key', configKey),
]);
const secretKey = rules('core/v1.SecretKeySelector', (r) => [
  r.required('name', dnsSubdomain),
  r.required('key', configKey),
]);

const source = rules('core/v1.EnvVarSource', (r) => [
  r.pointer('configMapKeyRef', configMapKey),
  r.pointer('secretKeyRef', secretKey),
]);

/** Exactly one source, and no value beside it. */
const oneSource: Check = (variable, report) => {
  const from = field(variable, 'valueFrom');
  if (!from.value) return;
  const sources = entries(from).filter(({ subject }) => subject.value).length;
  const fault =
    sources === 0
      ? 'no-source'
      : !isZero(field(variable, 'value'))
        ? 'value-and-source'
        : sources > 1
          ? 'many-sources'
          : undefined;
  if (!fault) return;
  const args = { variable: text(field(variable, 'name')), fault } as const;
  report.refuse(from, 'FieldValueInvalid', 'env-needs-one-source', args);
};

/** Source: `ValidateEnv` and `validateEnvVarValueFrom` in pkg/apis/core/validation/validation.go. */
export const envVar = rules('core/v1.EnvVar', (r) => [
  r.required('name', envName),
  r.pointer('valueFrom', source),
  r.check(oneSource),
]);

const reference = rules('core/v1.ConfigMapEnvSource', (r) => [r.required('name', dnsSubdomain)]);

/** Source: `ValidateEnvFrom`, same file. */
export const envFromSource = rules('core/v1.EnvFromSource', (r) => [
  r.unlessZero('prefix', envName),
  r.pointer('configMapRef', reference),
  r.pointer('secretRef', reference),
]);
