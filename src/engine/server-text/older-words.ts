import type { Cause } from '../finding.ts';

/** The last name of a path such as `metadata.ownerReferences.uid`. */
const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

type Row = {
  readonly says?: NonNullable<Cause['says']>[0];
  readonly at: RegExp;
  readonly words: (path: string) => string;
};

/** What the releases until 1.33 said in other words: by what is said today, and where. */
const rows: readonly Row[] = [
  {
    says: 'must-not-be-empty',
    at: /^metadata\.ownerReferences/,
    words: (path) => `${lastName(path)} must not be empty`,
  },
  { says: 'path-valid', at: /fieldPath$/, words: () => 'fieldPath must be a valid path' },
  {
    says: 'dns-search-domain',
    at: /searches/,
    words: () =>
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
  },
  { at: /(?:resource|parameters)\.(?:kind|name)$/, words: (path) => `${lastName(path)} is required` },
  { at: /openAPIV3Schema$/, words: () => 'schemas are required' },
];

/** The detail of a cause in the words of the releases until 1.33, where those were others. */
export function olderWords({ type, says }: Cause, path: string): string | undefined {
  if (!says && type !== 'FieldValueRequired') return undefined;
  return rows.find((row) => row.says === says?.[0] && row.at.test(path))?.words(path);
}
