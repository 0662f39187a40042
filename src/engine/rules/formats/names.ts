import type { Check } from '../rules.ts';
import type { NameFault, NameFormat } from '../codes.ts';
import { lastStep, text } from '../checks.ts';

type NameRule = { readonly format: NameFormat; readonly max: number; readonly pattern: RegExp };

/** The patterns are those of k8s.io/apimachinery/pkg/util/validation; all are linear in the length of the name. */
const nameRules = {
  'dns-label': { format: 'dns-label', max: 63, pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/ },
  'dns-subdomain': {
    format: 'dns-subdomain',
    max: 253,
    pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  },
  'dns-1035-label': { format: 'dns-1035-label', max: 63, pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/ },
  'path-segment': { format: 'path-segment', max: Infinity, pattern: /^(?!\.\.?$)[^/%]*$/ },
  'config-key': { format: 'config-key', max: 253, pattern: /^(?!\.\.?$)(?!\.\.)[-._a-zA-Z0-9]+$/ },
  /** Since 1.34 any printable ASCII but "=" (`IsRelaxedEnvVarName`). */
  'env-name': { format: 'env-name', max: Infinity, pattern: /^[ -<>-~]+$/ },
  /** IANA service names as `IsValidPortName` has them: a letter somewhere, no doubled hyphen. */
  'port-name': { format: 'port-name', max: 15, pattern: /^(?!.*--)(?=.*[a-z])[a-z0-9]([-a-z0-9]*[a-z0-9])?$/ },
} satisfies Record<Exclude<NameFormat, 'qualified-name'>, NameRule>;

/** What is wrong with a name, in the order in which the server says it; nothing where it is right. */
export function nameFaults(name: string, format: keyof typeof nameRules): readonly NameFault[] {
  const { max, pattern } = nameRules[format];
  const faults: NameFault[] = [];
  if (name.length > max) faults.push('too-long');
  if (name === '') faults.push('empty');
  else if (!pattern.test(name)) faults.push('characters');
  return faults;
}

/** A check for a string that names something. Offers the nearest valid name where lower case and hyphens make one. */
export const nameIs =
  (format: keyof typeof nameRules): Check =>
  (subject, report) => {
    const name = text(subject);
    for (const fault of nameFaults(name, format)) {
      const mended = repair(name, format);
      report.refuse(
        subject,
        'FieldValueInvalid',
        'invalid-name',
        { field: lastStep(subject), value: name, format, fault, max: Math.min(nameRules[format].max, 253) },
        fault === 'characters' && mended !== undefined ? { fixes: [{ id: 'replace-with', text: mended }] } : {},
      );
    }
  };

/** "Web_Shop" becomes "web-shop". `undefined` where that is no valid name either, or the name is fine. */
function repair(name: string, format: keyof typeof nameRules): string | undefined {
  const mended = name
    .toLowerCase()
    .replace(format === 'dns-subdomain' ? /[^-a-z0-9.]+/g : /[^-a-z0-9]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return mended !== '' && mended !== name && nameFaults(mended, format).length === 0 ? mended : undefined;
}

export const dnsLabel = nameIs('dns-label');
export const dnsSubdomain = nameIs('dns-subdomain');
export const dns1035Label = nameIs('dns-1035-label');
export const portName = nameIs('port-name');
export const configKey = nameIs('config-key');
export const envName = nameIs('env-name');
export const pathSegment = nameIs('path-segment');
