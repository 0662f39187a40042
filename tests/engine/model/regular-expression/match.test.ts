import { describe, expect, test } from 'vitest';
import { patternOf } from '../../../../src/engine/model/regular-expression/index.ts';

/** What Go's package regexp answers to `MatchString`. */
const rows: readonly (readonly [pattern: string, text: string, matches: boolean])[] = [
  ['^[a-z]([a-z0-9-]*[a-z0-9])?$', 'mug-1', true],
  ['^[a-z]([a-z0-9-]*[a-z0-9])?$', 'mug-', false],
  ['ug', 'mug', true],
  ['^(a|b|)c{2,3}$', 'acc', true],
  ['^(a|b|)c{2,3}$', 'acccc', false],
  ['^a{2,}$', 'aaaa', true],
  ['^a{,2}$', 'a{,2}', true],
  ['^x{0}$', '', true],
  ['(?i)^HeLLo$', 'hellO', true],
  ['^(?i:a)b$', 'AB', false],
  ['(?i)^[a-z]+$', 'ABC', true],
  ['\\bfoo\\b', 'a foo b', true],
  ['\\Boo\\b', 'a foo b', true],
  ['^\\p{L}+$', 'äбc', true],
  ['^\\p{Greek}$', 'λ', true],
  ['^\\P{Greek}$', 'λ', false],
  ['^\\PL$', '1', true],
  ['^[[:alpha:]_-]+$', 'ab_-', true],
  ['^[[:^digit:]]$', '1', false],
  ['^[^\\s]+$', 'a b', false],
  ['^[]a]+$', ']a', true],
  ['^[a\\-z]+$', 'a-z', true],
  ['^.$', '\n', false],
  ['(?s)^.$', '\n', true],
  ['^[^a]$', '\n', true],
  ['^b$', 'a\nb', false],
  ['(?m)^b$', 'a\nb\nc', true],
  ['\\Aa\\z', 'a', true],
  ['\\Qa.b\\E+', 'a.bbb', true],
  ['\\Qa.b\\E', 'axb', false],
  ['^\\x41\\x{1F600}\\101$', 'A😀A', true],
  ['^.$', '😀', true],
  ['(?P<name>a)(?<other>b)', 'ab', true],
  ['^(?:[a-z]{1,3}\\.){2}[a-z]$', 'ab.c.d', true],
  ['^a*?b+?c??$', 'aab', true],
  ['', 'x', true],
  ['^$', '', true],
  ['a||b', '', true],
];

test.each(rows)('%s, asked of %j: %s', (pattern, text, matches) => {
  expect(patternOf(pattern).matches(text)).toBe(matches);
});

describe('hostile expressions', () => {
  test.each([
    ['(a+)+$', `${'a'.repeat(30_000)}b`],
    ['^(a|a)*$', `${'a'.repeat(30_000)}b`],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(30_000)],
  ])('%s comes to an end', (pattern, text) => {
    expect(patternOf(pattern).matches(text)).toBe(false);
  });

  test('what would take too long has no answer', () => {
    expect(patternOf('(x{900}){1}y'.repeat(30)).matches('x'.repeat(100_000))).toBeUndefined();
  });

  test('deep nesting cannot be read, and breaks nothing', () => {
    expect(patternOf('('.repeat(100_000)).matches('a')).toBeUndefined();
  });
});
