import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceText, shippedPackages } from '../../src/third-party/packages.ts';

const packages = shippedPackages('.');
const notice = readFileSync('NOTICE', 'utf8');

test.each(packages)('$name brings its licence and stands in NOTICE', ({ name }) => {
  expect(licenceText('.', name).length).toBeGreaterThan(200);
  expect(notice).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
});

test('no two packages share the address of their licence', () => {
  expect(new Set(packages.map(({ slug }) => slug)).size).toBe(packages.length);
});
