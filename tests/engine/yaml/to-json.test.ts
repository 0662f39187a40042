import { expect, test } from 'vitest';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { toJson } from '../../../src/engine/yaml/to-json.ts';

function jsonOf(text: string): unknown {
  const { value } = readDocument(text);
  return value && toJson(value);
}

test('integers that a JavaScript number cannot hold keep their digits', () => {
  expect(jsonOf('[9007199254740991, 9007199254740993, 0xffffffffffffffff]')).toEqual([
    9007199254740991,
    '9007199254740993',
    '18446744073709551615',
  ]);
});

test('a key named __proto__ is a key like any other', () => {
  const json = jsonOf('__proto__: {a: 1}\n') as object;
  expect(Object.keys(json)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(json)).toBe(Object.prototype);
});

test('what aliases share stays shared', () => {
  const json = jsonOf('a: &x {b: 1}\nc: *x\n') as { a: object; c: object };
  expect(json.a).toBe(json.c);
});
