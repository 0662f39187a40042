import { expect, test } from 'vitest';
import { deciding, isPattern, matches } from '../../../src/labs/workflow/pattern.ts';

// The examples of docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
const rows: readonly [pattern: string, matching: readonly string[], others: readonly string[]][] = [
  ['feature/*', ['feature/my-branch', 'feature/your-branch'], ['feature/beta/mine', 'feature']],
  ['feature/**', ['feature/beta-a/my-branch', 'feature/your-branch'], ['feature']],
  ['main', ['main'], ['main2', 'Main', 'amain']],
  ['*', ['main', 'releases'], ['all/the/branches']],
  ['**', ['all/the/branches', 'every/tag'], []],
  ['*feature', ['mona-feature', 'feature'], ['a/feature']],
  ['v2*', ['v2', 'v2.0', 'v2.9'], ['v1', 'v2/a']],
  ['v[12].[0-9]+.[0-9]+', ['v1.10.1', 'v2.0.0'], ['v3.0.0', 'v1.10', 'v1..1']],
  ['*.jsx?', ['page.js', 'page.jsx'], ['page.jsxx', 'a/page.js']],
  ['**.js', ['index.js', 'js/index.js', 'src/js/app.js'], ['index.jsx']],
  ['docs/*', ['docs/README.md', 'docs/file.txt'], ['docs/a/b.md']],
  ['docs/**/*.md', ['docs/README.md', 'docs/mona/hello-world.md', 'docs/a/markdown/file.md'], ['docs/a.txt']],
  ['**/docs/**', ['docs/hello.md', 'dir/docs/my-file.txt', 'space/docs/plan/space.doc'], ['mydocs/a', 'docs']],
  ['**/README.md', ['README.md', 'js/README.md'], ['myREADME.md', 'js/myREADME.md']],
  ['**/*src/**', ['a/src/app.js', 'my-src/code/js/app.js'], ['src', 'a/srcs/app.js']],
  ['**/*-post.md', ['my-post.md', 'path/their-post.md'], ['post.md']],
  ['**/migrate-*.sql', ['migrate-10909.sql', 'db/migrate-v1.0.sql', 'db/sept/migrate-v1.sql'], ['migrate.sql']],
  ['[CB]at', ['Cat', 'Bat'], ['Rat', 'cat']],
  ['[1-2]00', ['100', '200'], ['300']],
  ['a\\*b', ['a*b'], ['ab', 'axb']],
  ['release+', ['release', 'releaseee'], ['releas']],
];

test.each(rows)('%s', (pattern, matching, others) => {
  expect(matching.filter((name) => !matches(pattern, name))).toEqual([]);
  expect(others.filter((name) => matches(pattern, name))).toEqual([]);
});

test('of several patterns the last that matches decides', () => {
  const patterns = ['releases/**', '!releases/**-alpha'];
  expect(deciding(patterns, 'releases/10')).toBe('releases/**');
  expect(deciding(patterns, 'releases/10-alpha')).toBe('!releases/**-alpha');
  expect(deciding([...patterns, 'releases/9-alpha'], 'releases/9-alpha')).toBe('releases/9-alpha');
  expect(deciding(patterns, 'main')).toBeUndefined();
});

test.each(['v[1', 'v[9-0]', '[a-Z]', 'v[]'])('%s is no pattern, and matches nothing', (pattern) => {
  expect(isPattern(pattern)).toBe(false);
  expect(matches(pattern, pattern)).toBe(false);
});

test('a pattern made of stars does not multiply the work', () => {
  expect(matches(`${'**a'.repeat(200)}b`, 'a'.repeat(2000))).toBe(false);
});
