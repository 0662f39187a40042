import { expect, test } from 'vitest';
import { canonicalBase64, encodeBase64 } from '../../../src/engine/model/base64.ts';

test.each(['', 'a', 'ab', 'abc', 'ä', '€', '😀', 'a\nb'])('%j as base64', (text) => {
  expect(encodeBase64(text)).toBe(Buffer.from(text).toString('base64'));
});

test('a lone surrogate is no character', () => {
  expect(encodeBase64('\ud800')).toBe(Buffer.from('\ufffd').toString('base64'));
});

test.each([
  ['YQ==', 'YQ=='],
  ['YR==', 'YQ=='],
  ['YW\nI=', 'YWI='],
  ['YWJj\r\n', 'YWJj'],
  ['', ''],
])('%j is written as %s', (text, written) => {
  expect(canonicalBase64(text)).toBe(written);
});
