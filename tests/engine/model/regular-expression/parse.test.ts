import { expect, test } from 'vitest';
import { parseExpression } from '../../../../src/engine/model/regular-expression/parse.ts';

/** What Go says of an expression that it cannot read, and the part that it quotes. */
const faults: readonly (readonly [expression: string, fault: string, part: string])[] = [
  ['(', 'missing closing )', '('],
  ['a)', 'unexpected )', 'a)'],
  ['[a', 'missing closing ]', '[a'],
  ['[b-a]', 'invalid character class range', 'b-a'],
  ['[[:foo:]]', 'invalid character class range', '[:foo:]'],
  ['\\pX', 'invalid character class range', '\\pX'],
  ['*a', 'missing argument to repetition operator', '*'],
  ['a**', 'invalid nested repetition operator', '**'],
  ['x{1001}', 'invalid repeat count', '{1001}'],
  ['a{3,2}', 'invalid repeat count', '{3,2}'],
  ['(?=a)', 'invalid or unsupported Perl syntax', '(?='],
  ['(?<=a)b', 'invalid or unsupported Perl syntax', '(?<='],
  ['\\1', 'invalid escape sequence', '\\1'],
  ['\\8', 'invalid escape sequence', '\\8'],
  ['\\', 'trailing backslash at end of expression', ''],
];

test.each(faults)('%s: %s', (expression, fault, part) => {
  expect(parseExpression(expression)).toEqual({ fault, part });
});
