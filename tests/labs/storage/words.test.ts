import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../../src/labs/storage/', import.meta.url);
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const strings = JSON.parse(
  readFileSync(new URL('../../../content/ui/en/lab-storage.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, unknown>>;

/** Codes that the source puts together from parts. */
const joined = [
  ...[
    'no-class',
    'class-missing',
    'no-volume-fits',
    'selects-volumes',
    'volume-missing',
    'volume-taken',
    'volume-does-not-fit',
    'no-pod',
  ].map((each) => `waits-${each}`),
  ...['container', 'empty-dir', 'directory', 'disk'].map((each) => `lost-${each}`),
];

const told = (prefix: string): readonly string[] =>
  Object.keys(strings).flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []));

test.each([...told('note.'), ...told('fault.')])('the model tells of %s', (code) => {
  expect(joined.includes(code) || source.includes(`'${code}'`)).toBe(true);
});

test.each(
  [...source.matchAll(/(?:say\(world|waits\(world, \w+|stays\(world, pod), '([a-z-]+)'/g)]
    .map(([, code = '']) => code)
    .concat(joined),
)('%s has words', (code) => {
  expect(told('note.')).toContain(code);
});

test.each(
  [...source.matchAll(/code: '([a-z-]+)', (?:args|file|\.\.\.at)/g)]
    .map(([, code = '']) => code)
    .filter((code) => code !== 'not-looked-at'),
)('the fault %s has words', (code) => {
  expect(told('fault.')).toContain(code);
});
