import { rbacTexts } from './rbac.ts';

/**
 * The server's own words, as it prints them behind "path: Type: value: ". They are quotations, measured with the real
 * API server and named in NOTICE. `{0}`, `{1}` stand for what the saying quotes, `{*}` for all of it, quoted and
 * joined by commas.
 */
export const serverTexts = {
  'name-required': 'name or generateName is required',
  between: 'must be between {0} and {1}, inclusive',
  'at-least': 'must be greater than or equal to {0}',
  'supported-values': 'supported values: {*}',
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
  'qualified-name':
    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
  'selector-does-not-match': '`selector` does not match template `labels`',
  'empty-selector': 'empty selector is invalid for {0}',
  ...rbacTexts,
} as const;

export type ServerTextId = keyof typeof serverTexts;

/** The id of a text, and what it quotes. */
export type ServerSaying = readonly [ServerTextId, ...(string | number)[]];

/** The text with what it quotes put in. */
export function sayingText([id, ...quoted]: ServerSaying): string {
  return serverTexts[id].replace(/\{(\d+|\*)\}/g, (_, which: string) =>
    which === '*' ? quoted.map((each) => JSON.stringify(String(each))).join(', ') : String(quoted[Number(which)] ?? ''),
  );
}
