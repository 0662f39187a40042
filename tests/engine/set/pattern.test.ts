import { expect, test } from 'vitest';
import { readPattern } from '../../../src/engine/set/pattern.ts';

const print = (pattern: string): string[] =>
  readPattern(pattern).map((steps) => steps.map(({ field, each }) => `${field}${each ? '*' : ''}`).join(' '));

test.each<[pattern: string, steps: string[]]>([
  ['', ['']],
  ['spec', ['spec']],
  ['spec.ports[*].name', ['spec ports* name']],
  ['{a,b[*]}.c', ['a c', 'b* c']],
  ['a.{b,c}[*].{d,e}', ['a b* d', 'a b* e', 'a c* d', 'a c* e']],
  ['metadata.annotations["a.example/b"]', ['metadata annotations a.example/b']],
  ['metadata.labels.{["a.b/c"],["d.e/f"]}', ['metadata labels a.b/c', 'metadata labels d.e/f']],
])('%s', (pattern, steps) => expect(print(pattern)).toEqual(steps));
