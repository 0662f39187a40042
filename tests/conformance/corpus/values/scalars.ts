import type { ScalarForm } from '../../../../src/engine/schema/types.ts';
import { raw, type Tree } from '../tree.ts';

/** Numbers at the bounds that the API has, and just beyond them. The last ones of each do not fit the type. */
const numbers = {
  int32: [-1, 0, 1, 2, 63, 64, 100, 101, 256, 511, 512, 1024, 3600, 3601, 30000, 32767, 32768, 65535, 65536, 86400, 86401, 100000, 1000000001, 2147483647],
  int64: [-1, 0, 1, 100, 511, 512, 600, 599, 3600, 65536, 2147483647, 2147483648, 4294967296, 4294967297],
  double: [-1, 0, 0.5, 1, 300, 1e9],
}; // prettier-ignore

/** Values that fit a scalar type and lie at its bounds, by form. */
export const boundaries: Readonly<Partial<Record<ScalarForm, readonly Tree[]>>> = {
  ...numbers,
  boolean: [true, false],
  quantity: ['0', '-1', '1.5', '100m', '0.5m', '1Gi', '1e3', '10G', '1Ki', '-1Mi', '2', 3, 0.1, '999E', '1n'],
  'int-or-string': [0, 1, -1, 80, 65535, 65536, 100, '0%', '50%', '100%', '101%', '-1%', 'http', 'HTTP', '80', '', 'a--b', '5.5%', 'half'],
  time: ['2026-01-01T00:00:00Z', '2026-12-31T23:59:59+02:00'],
  'micro-time': ['2026-01-01T00:00:00.000001Z', '2026-01-01T00:00:00.999999+01:00'],
  base64: ['', 'YQ==', 'LS0tLS1CRUdJTg=='],
}; // prettier-ignore

/** Values that the decoder refuses, by form. */
export const wrong: Readonly<Record<string, readonly Tree[]>> = {
  string: [5, true, ['x'], { x: 'y' }, raw('1.10')],
  boolean: ['true', 1, [true], {}],
  int32: ['5', 1.5, true, 2147483648, -2147483649, [5], raw('99999999999999999999')],
  int64: ['5', 1.5, false, raw('9223372036854775808'), {}],
  double: ['1.5', true, []],
  base64: ['not base64', 'YQ', 5, [300]],
  quantity: ['five', '1 Gi', '1GiB', '', '1,5', true, ['1'], {}],
  time: ['2026-01-01', 'today', 5, '2026-02-30T00:00:00Z'],
  'micro-time': ['2026-01-01T00:00:00Z', '2026-01-01', 5],
  'int-or-string': [1.5, true, ['1'], { x: 1 }, 2147483648],
  list: ['x', 5, {}, { x: 'y' }, true],
  map: ['x', 5, [], ['x'], true],
  struct: ['x', 5, ['x'], false],
};
