import { lastStep, required, text } from '../checks.ts';
import type { Check } from '../rules.ts';
import { dnsSubdomain } from './names.ts';

const pathCharacters = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;

/**
 * A name of DNS, a slash and a path, as in `example.com/ingress`.
 * Source: `IsDomainPrefixedPath` in k8s.io/apimachinery/pkg/util/validation.
 */
export const domainPrefixedPath: Check = (subject, report) => {
  const value = text(subject);
  if (value === '') {
    required(subject, report);
    return;
  }
  const slash = value.indexOf('/');
  const [host, path] = [value.slice(0, Math.max(slash, 0)), value.slice(slash + 1)];
  const args = { field: lastStep(subject), value, form: 'domain-path' } as const;
  if (host === '' || path === '') {
    report.refuse(subject, 'FieldValueInvalid', 'value-malformed', args, { says: ['domain-prefixed-path'] });
    return;
  }
  if (subject.value?.kind === 'string')
    dnsSubdomain(subject.with({ value: { ...subject.value, value: host } }), report);
  if (!pathCharacters.test(path)) {
    report.refuse(subject, 'FieldValueInvalid', 'value-malformed', args, { value: path, says: ['path-characters'] });
  }
};
