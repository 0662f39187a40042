import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = 'content';
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx'));

/** The prose without its fenced examples, where `import` is what the example is about. */
const prose = (text: string) => text.replaceAll(/^(```|~~~)[^]*?^\1/gm, '');

test.each(pages)('%s brings no code along', (path) => {
  const lines = prose(readFileSync(join(root, path), 'utf8')).split('\n');
  // MDX takes such a line for a module: the page's components come from the fixed list instead.
  expect(lines.filter((line) => /^(?:import|export)\b/.test(line))).toEqual([]);
});

test('the search sees an import, and none in an example', () => {
  const text = "```js\nimport a from 'a';\n```\nimport b from 'b';\n";
  expect(prose(text)).not.toContain("'a'");
  expect(prose(text)).toContain("import b from 'b'");
});
