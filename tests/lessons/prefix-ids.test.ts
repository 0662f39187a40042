import { expect, test } from 'vitest';
import { prefixIds } from '../../src/lessons/prose/prefix-ids.ts';

test.each([
  ['<h2 id="a">', '<h2 id="x--a">'],
  ['<section class="s" aria-labelledby="a b" id="c">', '<section class="s" aria-labelledby="x--a x--b" id="x--c">'],
  ['<a class="l" href="#a">', '<a class="l" href="#x--a">'],
  ['<a href="/en/#a">', '<a href="/en/#a">'],
  ['<button popovertarget="t">', '<button popovertarget="x--t">'],
  ['<code>id="a"</code>', '<code>id="a"</code>'],
  ['<p data-id="a">', '<p data-id="a">'],
])('%s becomes %s', (html, after) => {
  expect(prefixIds(html, 'x--')).toBe(after);
});
