import { base64Length } from '../../model/base64.ts';
import { byteLength } from '../../model/byte-length.ts';
import { decodeBinary } from '../../yaml/binary.ts';
import { text } from '../checks.ts';
import type { Report } from '../report.ts';
import { rules, type Check } from '../rules.ts';
import { descend, entries, field, type Subject } from '../subject.ts';
import { keyIsFileName, mostBytes } from './config-map.ts';

/** The bytes of one key, as text. What stands in `stringData` replaces what stands in `data` under the same key. */
type Content = { readonly subject: Subject; readonly bytes: number; readonly read: () => string };

function contentsOf(secret: Subject): ReadonlyMap<string, Content> {
  const contents = new Map<string, Content>();
  for (const { key, subject } of entries(field(secret, 'data'))) {
    const read = (): string => decodeBinary(text(subject)) ?? '';
    contents.set(key, { subject, bytes: base64Length(text(subject)), read });
  }
  for (const { key, subject } of entries(field(secret, 'stringData'))) {
    contents.set(key, { subject, bytes: byteLength(text(subject)), read: () => text(subject) });
  }
  return contents;
}

const isNotTooLarge: Check = (secret, report) => {
  let bytes = 0;
  for (const content of contentsOf(secret).values()) bytes += content.bytes;
  if (bytes <= mostBytes) return;
  const extras = { path: 'data', says: ['may-not-be-more-bytes', mostBytes] } as const;
  report.refuse(field(secret, 'data'), 'FieldValueTooLong', 'too-long', { field: 'data', max: mostBytes }, extras);
};

/** What a type of Secret must hold; the keys that count, and whether an empty value is as good as none. */
const needs: Readonly<
  Record<string, { readonly keys: readonly string[]; readonly any?: true; readonly filled?: true }>
> = {
  'kubernetes.io/dockercfg': { keys: ['.dockercfg'] },
  'kubernetes.io/dockerconfigjson': { keys: ['.dockerconfigjson'] },
  'kubernetes.io/basic-auth': { keys: ['username', 'password'], any: true },
  'kubernetes.io/ssh-auth': { keys: ['ssh-privatekey'], filled: true },
  'kubernetes.io/tls': { keys: ['tls.crt', 'tls.key'] },
};

const holdsWhatItsTypeNeeds: Check = (secret, report) => {
  const type = text(field(secret, 'type'));
  const need = Object.hasOwn(needs, type) ? needs[type] : undefined;
  if (!need) return;
  const contents = contentsOf(secret);
  const missing = need.keys.filter((key) => {
    const content = contents.get(key);
    return !content || (need.filled && content.bytes === 0);
  });
  if (need.any && missing.length < need.keys.length) return;
  const { at } = field(secret, 'type');
  for (const key of missing) {
    const extras = { at, path: `data[${key}]` };
    report.refuse(field(secret, 'data'), 'FieldValueRequired', 'secret-key-missing', { key, type }, extras);
  }
};

/** Why a text is no JSON object, in Go's words as far as they can be known. */
function jsonFault(content: string): string | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (value === null || (typeof value === 'object' && !Array.isArray(value))) return undefined;
    const kind = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
    return `json: cannot unmarshal ${kind} into Go value of type map[string]interface {}`;
  } catch {
    const [first] = content.trimStart();
    if (first === undefined) return 'unexpected end of JSON input';
    return `invalid character ${first === "'" ? `'\\''` : `'${first}'`} looking for beginning of value`;
  }
}

/** The kubelet reads these as JSON. The server does not print what it found. */
const isJson = (secret: Subject, key: string, report: Report): void => {
  const content = contentsOf(secret).get(key);
  const fault = content && jsonFault(content.read());
  if (!content || fault === undefined) return;
  const says = ['verbatim', fault] as const;
  const extras = { path: `data[${key}]`, value: '<secret contents redacted>', says };
  report.refuse(content.subject, 'FieldValueInvalid', 'secret-not-json', { key }, extras);
};

const dockerConfigs: Check = (secret, report) => {
  const type = text(field(secret, 'type'));
  if (type === 'kubernetes.io/dockercfg') isJson(secret, '.dockercfg', report);
  if (type === 'kubernetes.io/dockerconfigjson') isJson(secret, '.dockerconfigjson', report);
};

const accountName = 'kubernetes.io/service-account.name';

const namesItsAccount: Check = (secret, report) => {
  if (text(field(secret, 'type')) !== 'kubernetes.io/service-account-token') return;
  const annotations = descend(secret, 'metadata', 'annotations');
  if (text(field(annotations, accountName)) !== '') return;
  const args = { field: accountName, in: 'metadata.annotations' };
  const path = `metadata.annotations[${accountName}]`;
  report.refuse(annotations, 'FieldValueRequired', 'required-field-missing', args, { path });
};

/** Source: `ValidateSecret` in pkg/apis/core/validation/validation.go. */
export const secret = rules('core/v1.Secret', (r) => [
  r.map('data', keyIsFileName()),
  r.map('stringData', keyIsFileName('data')),
  r.check(isNotTooLarge),
  r.check(namesItsAccount),
  r.check(holdsWhatItsTypeNeeds),
  r.check(dockerConfigs),
]);
