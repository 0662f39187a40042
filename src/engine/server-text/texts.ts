import { containerTexts } from './containers.ts';
import { customTexts } from './custom.ts';
import { admissionTexts } from './admission.ts';
import { denialTexts } from './denials.ts';
import { definitionTexts } from './definitions.ts';
import { discoveryTexts } from './discovery.ts';
import { limitRangeTexts } from './limit-ranges.ts';
import { metadataTexts } from './metadata.ts';
import { networkingTexts } from './networking.ts';
import { podSecurityTexts } from './pod-security.ts';
import { podTexts } from './pods.ts';
import { quotaTexts } from './quotas.ts';
import { rbacTexts } from './rbac.ts';
import { resourceTexts } from './resources.ts';
import { serviceTexts } from './services.ts';
import { storageTexts } from './storage.ts';
import { updateTexts } from './updates.ts';
import { volumeTexts } from './volumes.ts';
import { workloadTexts } from './workloads.ts';
import { warningTexts } from './warnings.ts';

/**
 * The server's own words, as it prints them behind "path: Type: value: ". They are quotations, measured with the real
 * API server and named in NOTICE. `{0}`, `{1}` stand for what the saying quotes, `{*}` for all of it, quoted and
 * joined by commas.
 */
export const serverTexts = {
  'name-required': 'name or generateName is required',
  between: 'must be between {0} and {1}, inclusive',
  'at-least': 'must be greater than or equal to {0}',
  'at-most-items': 'must have at most {0} items',
  'supported-values': 'supported values: {*}',
  joined: '{0},{1}',
  'at-most-bytes': 'must be no more than {0} bytes',
  'at-most-characters': 'must be no more than {0} characters',
  'may-not-be-more-bytes': 'may not be more than {0} bytes',
  'dns-label':
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
  'dns-subdomain':
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
  'dns-1035-label':
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
  'label-value':
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
  'name-part':
    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
  'label-key':
    "a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
  'qualified-name':
    "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
  'name-part-empty': 'name part must be non-empty',
  'name-part-at-most': 'name part must be no more than {0} {1}',
  'prefix-part-empty': 'prefix part must be non-empty',
  'prefix-part': 'prefix part {saying}',
  'no-dots': 'must not contain dots',
  'may-not-be': "may not be '{0}'",
  'may-not-contain': "may not contain '{0}'",
  'must-not-be': "must not be '{0}'",
  'must-not-start-with': "must not start with '{0}'",
  'config-key':
    "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')",
  'env-name-empty': 'environment variable name must be non-empty',
  'env-name': "a valid environment variable name must consist only of printable ASCII characters other than '='",
  'port-name-characters': 'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
  'port-name-letter': 'must contain at least one letter (a-z)',
  'port-name-doubled-hyphen': 'must not contain consecutive hyphens',
  'port-name-edge-hyphen': 'must not begin or end with a hyphen',
  'operator-unknown': 'not a valid selector operator',
  'values-needed': "must be specified when `operator` is 'In' or 'NotIn'",
  'values-forbidden': "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
  'selector-does-not-match': '`selector` does not match template `labels`',
  'empty-selector': 'empty selector is invalid for {0}',
  ...containerTexts,
  ...admissionTexts,
  ...customTexts,
  ...denialTexts,
  ...definitionTexts,
  ...discoveryTexts,
  ...limitRangeTexts,
  ...metadataTexts,
  ...networkingTexts,
  ...podTexts,
  ...podSecurityTexts,
  ...quotaTexts,
  ...rbacTexts,
  ...resourceTexts,
  ...serviceTexts,
  ...storageTexts,
  ...updateTexts,
  ...volumeTexts,
  ...workloadTexts,
  ...warningTexts,
} as const;

export type ServerTextId = keyof typeof serverTexts;

/** The id of a text, and what it quotes: names and numbers as they are, other sayings in their words. */
export type ServerSaying = readonly [ServerTextId, ...(string | number | ServerSaying)[]];

/**
 * The text with what it quotes put in. `{saying}` stands for another saying: its id and what that quotes, behind what the
 * text itself quotes; `{list:, }` for all that is quoted, with a comma between.
 */
export function sayingText([id, ...quoted]: ServerSaying): string {
  const own = (serverTexts[id].match(/\{\d+\}/g) ?? []).length;
  return serverTexts[id].replace(/\{(\d+|\*|saying|list:[^}]*)\}/g, (_, which: string) => {
    if (which === 'saying') return sayingText(quoted.slice(own) as unknown as ServerSaying);
    if (which === '*') return quoted.map((each) => JSON.stringify(quotedText(each))).join(', ');
    if (which.startsWith('list:')) return quoted.map(quotedText).join(which.slice('list:'.length));
    return quotedText(quoted[Number(which)] ?? '');
  });
}

function quotedText(quoted: string | number | ServerSaying): string {
  return typeof quoted === 'object' ? sayingText(quoted) : String(quoted);
}
