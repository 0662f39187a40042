import { entries, field, items } from '../../rules/subject.ts';
import { ofContainers, ofKind, type Practice } from '../practice.ts';
import { textOf } from '../read.ts';

/** Names that people give to what nobody else may know. */
const secretName = /(?:^|[_.-])(?:password|passwd|pwd|secret|token|api[_-]?key|private[_-]?key|credentials?)$/i;

/** Forms that only a key has: each issuer documents its own prefix. */
const secretForms: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bglpat-[A-Za-z0-9_-]{20}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}\b/,
  /\bsk_live_[A-Za-z0-9]{16,}\b/,
  /\bAIza[A-Za-z0-9_-]{35}\b/,
];

/** A name alone convinces only with a value that is no path, no switch and no reference to another variable. */
function isSecret(name: string, value: string): boolean {
  if (secretForms.some((form) => form.test(value))) return true;
  return secretName.test(name) && value !== '' && !/^(?:\/|\$\(|true$|false$|\d+$)/.test(value);
}

/** What nobody else may know. Source: kubernetes.io/docs/concepts/security/secrets-good-practices. */
export const secrets: readonly Practice[] = [
  ofContainers(
    {
      code: 'secret-in-plain-text',
      from: 'learn',
      severity: 'warning',
      spec: ['C04', 'kube-linter:env-var-secret', 'polaris:sensitiveContainerEnvVar', 'monokle:secret-in-env'],
    },
    (container) =>
      items(field(container, 'env'))
        .map((variable) => ({ name: textOf(field(variable, 'name')), at: field(variable, 'value') }))
        .filter(({ name, at }) => isSecret(name, textOf(at)))
        .map(({ name, at }) => ({ at, args: { name } })),
  ),
  ofKind(
    ['/ConfigMap'],
    { code: 'secret-in-plain-text', from: 'learn', severity: 'warning', spec: ['polaris:sensitiveConfigmapContent'] },
    (root) =>
      entries(field(root, 'data'))
        .filter(({ key, subject }) => isSecret(key, textOf(subject)))
        .map(({ key, subject }) => ({ at: subject, args: { name: key } })),
  ),
  ofContainers(
    {
      code: 'secret-in-environment',
      from: 'strict',
      severity: 'hint',
      spec: ['kube-linter:read-secret-from-env-var'],
    },
    (container) =>
      [
        ...items(field(container, 'env')).map((each) => field(field(each, 'valueFrom'), 'secretKeyRef')),
        ...items(field(container, 'envFrom')).map((each) => field(each, 'secretRef')),
      ]
        .filter(({ value }) => value !== undefined)
        .map((each) => {
          const at = field(each, 'name');
          return { at, args: { secret: textOf(at) } };
        }),
  ),
];
