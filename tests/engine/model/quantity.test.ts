import { describe, expect, it } from 'vitest';
import { compareQuantities, quantityOf } from '../../../src/engine/model/quantity.ts';

const equal = [
  ['1', '1000m'],
  ['0.5', '500m'],
  ['.5', '500m'],
  ['1.', '1'],
  ['+1', '1'],
  ['1Ki', '1024'],
  ['1.5Gi', '1536Mi'],
  ['1e3', '1k'],
  ['1E3', '1000'],
  ['1E', '1e18'],
  ['0.1n', '1n'],
  ['-0.1n', '-1n'],
  ['1000u', '1m'],
  ['9007199254740993', '9007199254740993.0'],
  ['16Ei', '9223372036854775807Ki'],
  ['0', '-0'],
];
const smaller = [
  ['100m', '0.2'],
  ['1G', '1Gi'],
  ['9007199254740992', '9007199254740993'],
  ['-1', '1n'],
  ['128M', '128Mi'],
];
const none = ['', '.', '1 Gi', '1gi', '1K', '1mi', '1e', 'abc', '1,5', '0x10', '1'.repeat(65), '1e1000', '1kk', '-'];

describe('quantities', () => {
  it.each(equal)('%s equals %s', (a, b) => expect(compareQuantities(a, b)).toBe(0));
  it.each(smaller)('%s is less than %s', (a, b) => {
    expect(compareQuantities(a, b)).toBe(-1);
    expect(compareQuantities(b, a)).toBe(1);
  });
  it.each(none)('%j is no quantity', (text) => {
    expect(quantityOf(text)).toBeUndefined();
    expect(compareQuantities(text, '1')).toBeUndefined();
  });
});
