import { expect, test } from 'vitest';
import { countingFormat, formatOf } from '../../../src/engine/custom/formats.ts';

test.each([
  ['int32', 'integer', '1.37', 'int32'],
  ['int32', 'integer', '1.35', ''],
  ['int32', 'number', '1.37', ''],
  ['float', 'number', '1.37', 'float'],
  ['date', 'string', '1.32', 'date'],
  ['date', 'integer', '1.37', ''],
  ['date', 'integer', '1.35', 'date'],
  ['no-such-format', 'string', '1.37', ''],
  ['k8s-short-name', 'string', '1.34', ''],
  ['k8s-short-name', 'string', '1.35', 'k8s-short-name'],
])('the format %s counts for the type %s in %s as %j', (format, type, kubernetes, counts) => {
  expect(countingFormat({ format, types: [type] }, kubernetes)).toBe(counts);
});

test.each(['email', 'uri', 'hostname', 'duration', 'mac', 'byte', 'isbn', 'rgbcolor', 'creditcard', 'date-time'])(
  'long texts do not hang %s',
  (name) => {
    const fits = formatOf(name, '1.37')!;
    for (const part of ['a', '1', ' ', 'a.', '1 ', '"', '(', 'a@', '-', 'rgb(']) fits(part.repeat(50_000));
    expect(fits('\u0000')).toBe(false);
  },
);
