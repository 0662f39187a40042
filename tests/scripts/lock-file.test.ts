import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { differences, expectedPackages, thisPlatform } from '../../scripts/run/lock-file.mjs';

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const locked = {
  '': { dependencies: { a: '1' }, devDependencies: { b: '1' }, optionalDependencies: { native: '1', other: '1' } },
  'node_modules/a': { version: '1.0.0', integrity: 'sha-a', dependencies: { c: '2' }, peerDependencies: { peer: '1' } },
  'node_modules/a/node_modules/c': { version: '2.0.0', integrity: 'sha-c2' },
  'node_modules/b': {
    version: '1.0.0',
    integrity: 'sha-b',
    dependencies: { c: '1' },
    peerDependencies: { wish: '1' },
    peerDependenciesMeta: { wish: { optional: true } },
  },
  'node_modules/c': { version: '1.0.0', integrity: 'sha-c1' },
  'node_modules/native': { version: '1.0.0', os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
  'node_modules/only-other-needs': { version: '1.0.0' },
  'node_modules/other': { version: '1.0.0', os: 'darwin', dependencies: { 'only-other-needs': '1' } },
  'node_modules/peer': { version: '1.0.0' },
  'node_modules/wish': { version: '1.0.0' },
};
type Packages = Parameters<typeof differences>[0];
const {
  '': _project,
  'node_modules/only-other-needs': _1,
  'node_modules/other': _2,
  'node_modules/wish': _3,
  ...installed
} = locked;

test('a complete install has no difference, though the hidden lock file lacks what was skipped', () => {
  expect(differences(locked, installed, linux)).toEqual([]);
});

const others: [string, Packages, string[]][] = [
  [
    'nothing there',
    {},
    expect.arrayContaining(['node_modules/a is missing', 'node_modules/a/node_modules/c is missing']) as string[],
  ],
  [
    'another version',
    { ...installed, 'node_modules/b': { ...installed['node_modules/b'], version: '2.0.0' } },
    ['node_modules/b is 2.0.0 instead of 1.0.0'],
  ],
  [
    'another checksum',
    { ...installed, 'node_modules/b': { ...installed['node_modules/b'], integrity: 'x' } },
    ['node_modules/b has another checksum'],
  ],
  [
    'a link',
    { ...installed, 'node_modules/c': { ...installed['node_modules/c'], link: true } },
    ['node_modules/c is a link'],
  ],
  [
    'one too many',
    { ...installed, 'node_modules/stranger': { version: '1.0.0' } },
    ['node_modules/stranger is not in the lock file'],
  ],
];
test.each(others)('%s is a difference', (_name, there, lines) => {
  expect(differences(locked, there, linux)).toEqual(lines);
});

test('an optional package for this platform must be there', () => {
  const { 'node_modules/native': _native, ...rest } = installed;
  expect(differences(locked, rest, linux)).toEqual(['node_modules/native is missing']);
});

test('a workspace must be linked, and what it needs be there', () => {
  const workspace = {
    'node_modules/tool': { link: true, resolved: 'tool' },
    tool: { version: '1.0.0', dependencies: { 'only-other-needs': '1' } },
  };
  expect(differences({ ...locked, ...workspace }, installed, linux)).toEqual([
    'node_modules/tool is missing',
    'tool is missing',
    'node_modules/only-other-needs is missing',
  ]);
});

const elsewhere: [string, Partial<typeof linux>, boolean][] = [
  ['another system', { os: 'darwin' }, false],
  ['another processor', { cpu: 'arm64' }, false],
  ['another C library', { libc: 'musl' }, false],
  ['this one', {}, true],
];
test.each(elsewhere)('%s: is the native package expected?', (_name, platform, expected) => {
  expect(expectedPackages(locked, { ...linux, ...platform }).has('node_modules/native')).toBe(expected);
});

test('the rule agrees with what npm did to this project', () => {
  const read = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { packages: Packages }).packages;
  const [here, there] = [read('package-lock.json'), read('node_modules/.package-lock.json')];
  expect([...expectedPackages(here, thisPlatform())].sort()).toEqual(Object.keys(there).sort());
});
