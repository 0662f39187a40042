import type { Random } from './random.ts';

/** Names that mean something to JavaScript, to YAML or to a terminal. */
export const oddNames: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'then', 'toJSON'],
  ...[
    '',
    ' ',
    '.',
    '..',
    '/',
    '~',
    '<<',
    '-',
    '?',
    '*a',
    '&a',
    '!!binary',
    '{{ .Values.x }}',
    'null',
    'yes',
    '0',
    '1e3',
  ],
  ...['\ud83d', '\udea2', '\ud83d\udea2', '\u0000', '\u202e', '\u2028', '\ufeff', 'ราคา', 'é', 'e\u0301', 'ß', 'İ'],
  ...['a'.repeat(63), 'a'.repeat(64), 'a'.repeat(253), 'a'.repeat(254), 'a.'.repeat(200), 'a/b', 'a/b/c', 'A', 'a_b'],
  ...['kubernetes.io/x', 'x.k8s.io/y', '-a', 'a-', '1', '127.0.0.1', '::1', '10.0.0.0/8', '*', '*.example.com'],
];

/** Texts that some rule reads closely: amounts, times, patterns, schedules, addresses, expressions. */
export const oddTexts: readonly string[] = [
  ...[
    '100m',
    '1Gi',
    '-1',
    '1e999',
    '0x1F',
    '1.5Ki',
    '9223372036854775808',
    '1'.repeat(100),
    '0.0000000001',
    '5%',
    '101%',
  ],
  ...[
    '* * * * *',
    '*/0 * * * *',
    '@every 1h',
    '0 0 31 2 *',
    'TZ=UTC 0 0 * * *',
    'Europe/Berlin',
    '2026-11-21T00:00:00Z',
  ],
  ...[
    '(a+)+$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(?<=a)b',
    '[',
    '\\',
    '(?i)x',
    '\\p{Greek}',
    'a{1,100000}',
    '.*.*.*.*=.*',
  ],
  ...[
    'https://example.com/?x#y',
    'http://[::1]:80',
    '$(VAR)',
    '$(A)$(B',
    '0-5,7',
    '1,2,3-',
    'AA==',
    'A',
    '%00',
    'unix:///a',
  ],
  ...['spec.nodeName=a', "metadata.labels['a']", '.spec.replicas', 'self.spec.x > 1', 'status.hostIP', 'requests.cpu'],
];

const oddNumbers: readonly number[] = [
  ...[0, -0, 1, -1, 0.5, 80, 65_535, 65_536, 30_000, 1e21, 1e308, -1e308, 5e-324],
  ...[2 ** 31 - 1, 2 ** 31, 2 ** 53, 2 ** 63, 2 ** 64, -(2 ** 63)],
];

/** Plain data as JSON knows it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value that hardly anybody writes where it will stand. `depth` is what may still be nested. */
export function oddValue(r: Random, depth = 2): Json {
  switch (r.below(depth > 0 ? 10 : 7)) {
    case 0:
      return null;
    case 1:
      return r.chance(0.5);
    case 2:
      return r.pick(oddNumbers);
    case 3:
      return r.pick(oddNames);
    case 4:
      return r.pick(oddTexts);
    case 5:
      return r.chance(0.1) ? r.pick(oddTexts).repeat(r.below(500)) : '';
    case 6:
      return r.chance(0.5) ? [] : {};
    case 7:
    case 8:
      return Array.from({ length: r.times(5) }, () => oddValue(r, depth - 1));
    default:
      return oddMap(r, depth);
  }
}

/** A map with odd keys, each its own: `__proto__` is a key like any other. */
export function oddMap(r: Random, depth = 2): { [key: string]: Json } {
  const entries = Array.from({ length: r.times(5) }, (): [string, Json] => [r.pick(oddNames), oddValue(r, depth - 1)]);
  return Object.fromEntries(entries);
}
