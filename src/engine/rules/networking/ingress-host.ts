import { ipAddressOf } from '../../model/ip-address.ts';
import { text } from '../checks.ts';
import { dnsSubdomain, nameFaults } from '../formats/names.ts';
import type { Check } from '../rules.ts';

/** A name of DNS, or `*.` and a name. Source: `IsWildcardDNS1123Subdomain` in k8s.io/apimachinery. */
export const nameOrWildcard: Check = (subject, report) => {
  const host = text(subject);
  if (!host.includes('*')) {
    dnsSubdomain(subject, report);
    return;
  }
  if (host.length > 253) {
    const args = { host, fault: 'too-long' } as const;
    report.refuse(subject, 'FieldValueInvalid', 'bad-host', args, { says: ['at-most-characters', 253] });
  }
  if (!host.startsWith('*.') || isWrong(host.slice(2))) {
    const args = { host, fault: 'wildcard' } as const;
    report.refuse(subject, 'FieldValueInvalid', 'bad-host', args, { says: ['wildcard-host'] });
  }
};

const isWrong = (name: string): boolean => nameFaults(name, 'dns-subdomain').some(({ fault }) => fault !== 'too-long');

/** The host of a rule: requests carry a name, never the address of the server. */
export const host: Check = (subject, report) => {
  if (ipAddressOf(text(subject))) {
    const args = { host: text(subject), fault: 'address' } as const;
    report.refuse(subject, 'FieldValueInvalid', 'bad-host', args, { says: ['host-is-ip'] });
  }
  nameOrWildcard(subject, report);
};
