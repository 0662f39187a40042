import { byteLength } from '../../model/byte-length.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { lastStep, required, text } from '../checks.ts';
import { nameFaults } from '../formats/names.ts';
import { isZero, type Check } from '../rules.ts';

const longest = { domain: 253, whole: 253 + 253 + 63 + 2 };

/**
 * Who signs certificates, as in `example.com/serving`.
 * Source: `ValidateSignerName` in pkg/apis/core/validation/names.go.
 */
export const signerName: Check = (subject, report) => {
  if (isZero(subject)) {
    required(subject, report);
    return;
  }
  const value = text(subject);
  const [domain = '', path = '', ...more] = value.split('/');
  let isSaid = false;
  const refuse = (printed: string, says: ServerSaying): void => {
    const args = { field: lastStep(subject), value, form: 'signer-name' } as const;
    if (isSaid) report.echo(subject, 'FieldValueInvalid', { value: printed, says });
    else report.refuse(subject, 'FieldValueInvalid', 'value-malformed', args, { value: printed, says });
    isSaid = true;
  };
  const tooLong = (max: number): void => {
    const args = { field: lastStep(subject), max };
    report.refuse(subject, 'FieldValueTooLong', 'too-long', args, { says: ['may-not-be-more-bytes', max] });
  };
  if (!value.includes('/') || more.length > 0) {
    refuse(value, ['signer-name']);
    return;
  }
  if (byteLength(domain) > longest.domain) tooLong(longest.domain);
  const firstWrong = (parts: readonly string[], format: 'dns-label' | 'dns-subdomain', printed: string): void => {
    const part = parts.find((each) => nameFaults(each, format).length > 0);
    if (part === undefined) return;
    for (const { says } of nameFaults(part, format)) refuse(printed, ['signer-part', part, ...says]);
  };
  firstWrong(domain.split('.'), 'dns-label', domain);
  if (!domain.includes('.')) refuse(domain, ['two-segments']);
  firstWrong(path.split('.'), 'dns-subdomain', path);
  if (byteLength(value) > longest.whole) tooLong(longest.whole);
};

/** Whether Kubernetes itself signs. Source: `IsKubernetesSignerName`, same file. */
export function isKubernetesSigner(name: string): boolean {
  const [domain = ''] = name.split('/');
  return domain === 'kubernetes.io' || domain.endsWith('.kubernetes.io');
}
