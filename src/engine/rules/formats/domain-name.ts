import { required, text } from '../checks.ts';
import type { Check } from '../rules.ts';
import { nameFaults } from './names.ts';

/**
 * A name of at least two parts that a DNS server could answer for, as in `shop.example.com`.
 * Source: `IsFullyQualifiedDomainName` in k8s.io/apimachinery/pkg/util/validation; it stops at the first fault.
 */
export const fullyQualifiedDomainName: Check = (subject, report) => {
  const written = text(subject);
  if (written === '') {
    required(subject, report);
    return;
  }
  const name = written.endsWith('.') ? written.slice(0, -1) : written;
  const parts = name.split('.');
  const args = { field: 'addresses', value: written, form: 'domain-name' } as const;
  const [wrong] = nameFaults(name, 'dns-subdomain');
  const longPart = parts.find((part) => nameFaults(part, 'dns-label').length > 0);
  if (wrong) report.refuse(subject, 'FieldValueInvalid', 'value-malformed', args, { value: name, says: wrong.says });
  else if (parts.length < 2) {
    report.refuse(subject, 'FieldValueInvalid', 'value-malformed', args, { value: name, says: ['two-segments'] });
  } else if (longPart !== undefined) {
    const [first] = nameFaults(longPart, 'dns-label');
    report.refuse(subject, 'FieldValueInvalid', 'value-malformed', args, {
      value: longPart,
      ...(first && { says: first.says }),
    });
  }
};
