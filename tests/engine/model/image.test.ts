import { expect, test } from 'vitest';
import { tagOf } from '../../../src/engine/model/image.ts';

const digest = `sha256:${'0'.repeat(64)}`;

test.each([
  ['nginx', 'latest'],
  ['nginx:1.27', '1.27'],
  ['registry.example:5000/web', 'latest'],
  ['registry.example:5000/a/b:v1', 'v1'],
  ['[fe80::1]:5000/web:v1', 'v1'],
  [`nginx@${digest}`, ''],
  [`nginx:1@${digest}`, '1'],
  // None of these is a reference, so there is no tag.
  ['', ''],
  ['nginx:', ''],
  ['Nginx', ''],
  ['a/B', ''],
  ['nginx:-a', ''],
  ['nginx@sha256:00', ''],
  [`nginx@md5:${'0'.repeat(32)}`, ''],
  ['a'.repeat(256), ''],
  ['f'.repeat(64), ''],
])('%s has the tag "%s"', (image, tag) => {
  expect(tagOf(image)).toBe(tag);
});
