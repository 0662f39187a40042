import type { Check } from '../rules.ts';
import type { NameFault, NameFormat } from '../codes.ts';
import { byteLength } from '../../model/byte-length.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { lastStep, text } from '../checks.ts';

type NameRule = { readonly format: NameFormat; readonly max: number; readonly pattern: RegExp };

/** One thing that is wrong with a name, and the server's words for it. */
export type NameProblem = { readonly fault: NameFault; readonly says: ServerSaying };

/** The patterns are those of k8s.io/apimachinery/pkg/util/validation; all are linear in the length of the name. */
const nameRules = {
  'dns-label': { format: 'dns-label', max: 63, pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/ },
  'dns-subdomain': {
    format: 'dns-subdomain',
    max: 253,
    pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  },
  /** Domains to search may begin their parts with an underscore (`IsDNS1123SubdomainWithUnderscore`). */
  'dns-search-domain': {
    format: 'dns-search-domain',
    max: 253,
    pattern: /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/,
  },
  'dns-1035-label': { format: 'dns-1035-label', max: 63, pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/ },
  'path-segment': { format: 'path-segment', max: Infinity, pattern: /^(?!\.\.?$)[^/%]*$/ },
  'config-key': { format: 'config-key', max: 253, pattern: /^(?!\.\.?$)(?!\.\.)[-._a-zA-Z0-9]+$/ },
  /** Since 1.34 any printable ASCII but "=" (`IsRelaxedEnvVarName`). */
  'env-name': { format: 'env-name', max: Infinity, pattern: /^[ -<>-~]+$/ },
  /** IANA service names as `IsValidPortName` has them: a letter somewhere, no doubled hyphen. */
  'port-name': { format: 'port-name', max: 15, pattern: /^(?!.*--)(?=.*[a-z])[a-z0-9]([-a-z0-9]*[a-z0-9])?$/ },
} satisfies Record<Exclude<NameFormat, 'qualified-name'>, NameRule>;

type Format = keyof typeof nameRules;

/**
 * What is wrong with a name, in the order in which the server says it; nothing where it is right.
 * @param unit the server's word for what it counts: its generated validation says "bytes"
 */
export function nameFaults(
  name: string,
  format: Format,
  unit: 'bytes' | 'characters' = 'characters',
): readonly NameProblem[] {
  const { max, pattern } = nameRules[format];
  const problems: NameProblem[] = [];
  const length = byteLength(name);
  if (length > max) problems.push({ fault: 'too-long', says: [`at-most-${unit}`, max] });
  if (length <= longest && pattern.test(name)) return problems;
  const fault = name === '' ? 'empty' : 'characters';
  return [...problems, ...sayingsOf(name, format).map((says) => ({ fault, says }) as const)];
}

/** Longer names are wrong anyway, and the patterns are not asked. */
const longest = 4096;

function sayingsOf(name: string, format: Format): readonly ServerSaying[] {
  switch (format) {
    case 'dns-label':
      return [nameRules['dns-subdomain'].pattern.test(name) ? ['no-dots'] : ['dns-label']];
    case 'path-segment':
      if (name === '.' || name === '..') return [['may-not-be', name]];
      return ['/', '%'].filter((part) => name.includes(part)).map((part) => ['may-not-contain', part]);
    case 'config-key':
      return [...(/^[-._a-zA-Z0-9]+$/.test(name) ? [] : ([['config-key']] as const)), ...leavesDirectory(name)];
    case 'port-name':
      return portNameSayings(name);
    case 'env-name':
      return [[name === '' ? 'env-name-empty' : 'env-name']];
    default:
      return [[format]];
  }
}

function leavesDirectory(name: string): readonly ServerSaying[] {
  if (name === '.' || name === '..') return [['must-not-be', name]];
  return name.startsWith('..') ? [['must-not-start-with', '..']] : [];
}

function portNameSayings(name: string): readonly ServerSaying[] {
  const wrong: [ServerSaying[0], boolean][] = [
    ['port-name-characters', !/^[-a-z0-9]+$/.test(name)],
    ['port-name-letter', !/[a-z]/.test(name)],
    ['port-name-doubled-hyphen', name.includes('--')],
    ['port-name-edge-hyphen', name.startsWith('-') || name.endsWith('-')],
  ];
  return wrong.filter(([, is]) => is).map(([says]) => [says]);
}

/**
 * A check for a string that names something. Offers the nearest valid name where lower case and hyphens make one.
 * Where the server says the same fault in several ways, the first is the finding.
 */
export const nameIs =
  (format: Format, unit: 'bytes' | 'characters' = 'characters'): Check =>
  (subject, report) => {
    const name = text(subject);
    const seen = new Set<NameFault>();
    for (const { fault, says } of nameFaults(name, format, unit)) {
      if (seen.has(fault)) {
        report.echo(subject, 'FieldValueInvalid', { value: name, says });
        continue;
      }
      seen.add(fault);
      const mended = repair(name, format);
      report.refuse(
        subject,
        'FieldValueInvalid',
        'invalid-name',
        { field: lastStep(subject), value: name, format, fault, max: Math.min(nameRules[format].max, 253) },
        {
          value: name,
          says,
          ...(fault === 'characters' && mended !== undefined && { fixes: [{ id: 'replace-with', text: mended }] }),
        },
      );
    }
  };

/** The words for all that is wrong with a name, as the server says them in one cause. */
export function sayAll(problems: readonly NameProblem[]): ServerSaying {
  const [first, second] = problems.map(({ says }) => says);
  return first && second ? ['joined', first, second] : (first ?? ['may-not-be', '']);
}

/** Like `nameIs`, where the server says all in one cause: in CustomResourceDefinitions. */
export const nameIsInOne =
  (format: Format): Check =>
  (subject, report) => {
    const problems = nameFaults(text(subject), format);
    const [wrong] = problems;
    if (!wrong) return;
    const mended = repair(text(subject), format);
    const args = { field: lastStep(subject), value: text(subject), format, fault: wrong.fault } as const;
    report.refuse(
      subject,
      'FieldValueInvalid',
      'invalid-name',
      { ...args, max: nameRules[format].max },
      {
        value: text(subject),
        says: sayAll(problems),
        ...(wrong.fault === 'characters' && mended !== undefined && { fixes: [{ id: 'replace-with', text: mended }] }),
      },
    );
  };

/** "Web_Shop" becomes "web-shop". `undefined` where that is no valid name either, or the name is fine. */
function repair(name: string, format: Format): string | undefined {
  const mended = name
    .toLowerCase()
    .replace(format === 'dns-subdomain' ? /[^-a-z0-9.]+/g : /[^-a-z0-9]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return mended !== '' && mended !== name && nameFaults(mended, format).length === 0 ? mended : undefined;
}

/**
 * A check for the beginning of a name: a hyphen at its end is no fault, because letters may follow.
 * Source: `maskTrailingDash` in k8s.io/apimachinery/pkg/api/validation/generic.go.
 */
export const prefixIs = (format: Format): Check => {
  const check = nameIs(format);
  return (subject, report) => {
    const name = text(subject);
    if (nameFaults(withoutHyphen(name), format).length > 0) check(subject, report);
  };
};

/** What the server judges in place of the beginning of a name. */
export const withoutHyphen = (prefix: string): string =>
  prefix.length > 1 && prefix.endsWith('-') ? `${prefix.slice(0, -2)}a` : prefix;

export const dnsLabel = nameIs('dns-label');
export const dnsSubdomain = nameIs('dns-subdomain');
export const dns1035Label = nameIs('dns-1035-label');
export const portName = nameIs('port-name');
export const configKey = nameIs('config-key');
export const envName = nameIs('env-name');
export const pathSegment = nameIs('path-segment');
