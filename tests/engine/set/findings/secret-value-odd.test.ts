import { expect, test } from 'vitest';
import { foundIn } from '../found.ts';

const code = 'secret-value-odd';
const encode = (text: string): string => Buffer.from(text).toString('base64');
const secret = (field: 'data' | 'stringData', key: string, value: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n${field}: {${JSON.stringify(key)}: ${JSON.stringify(value)}}`;

test.each<[what: string, text: string, fault: string, fix: string]>([
  ['base64 of base64', secret('data', 'password', encode(encode('admin'))), 'encoded-twice', encode('admin')],
  [
    'encoded with a line break each time',
    secret('data', 'password', encode(`${encode('correct\n')}\n`)),
    'encoded-twice',
    encode('correct\n'),
  ],
  ['base64 as plain text', secret('stringData', 'password', encode('correct-horse')), 'encoded-twice', ''],
  ['a line break', secret('data', 'password', encode('correct\n')), 'ends-with-newline', encode('correct')],
  ['a line break of Windows', secret('data', 'token', encode('correct\r\n')), 'ends-with-newline', encode('correct')],
  ['a line break in plain text', secret('stringData', 'token', 'correct\n'), 'ends-with-newline', ''],
])('%s', (_, text, fault, fix) => {
  expect(foundIn(text, code)).toMatchObject([
    { severity: 'hint', certainty: 'probably-not-meant', args: { fault }, fix },
  ]);
});

test('the path names the key as the server prints it', () => {
  expect(foundIn(secret('data', 'my.key', encode(encode('correct'))), code)).toMatchObject([{ path: 'data[my.key]' }]);
});

test.each<[what: string, text: string]>([
  ['a password', secret('data', 'password', encode('correct-horse'))],
  ['a word that could be base64', secret('stringData', 'password', 'passwordpass')],
  ['a number that could be base64', secret('stringData', 'password', '123456789012')],
  ['a short word that could be base64', secret('stringData', 'password', 'YWJj')],
  ['a hash', secret('stringData', 'token', 'deadbeefdeadbeefdeadbeefdeadbeef')],
  ['a key of random bytes in base64', secret('stringData', 'key', 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ')],
  ['a file with a line break at its end', secret('data', 'app.yaml', encode('a\n'))],
  ['several lines', secret('stringData', 'key', '-----BEGIN X-----\nYWJj\n-----END X-----\n')],
  ['JSON', secret('data', 'login', encode('{"a":"b"}\n'))],
  ['words', secret('data', 'public', encode('ssh-ed25519 AAAA me\n'))],
  ['what is longer than a password', secret('data', 'blob', encode(encode('a'.repeat(2000))))],
  ['nothing', secret('data', 'a', '')],
  ['a line break alone', secret('data', 'a', encode('\n'))],
  ['bad base64, which the server refuses', secret('data', 'a', '???')],
  ['a number, which the server refuses', 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {a: 1}'],
  ['a ConfigMap', secret('data', 'a', encode(encode('correct'))).replace('Secret', 'ConfigMap')],
])('says nothing about %s', (_, text) => {
  expect(foundIn(text, code)).toEqual([]);
});
