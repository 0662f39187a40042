import { expect, it } from 'vitest';
import { highlightLine } from '../../src/lessons/prose/highlight.ts';

const rows: [line: string, kinds: string][] = [
  ['kind: Service', 'key sign text'],
  ['  - name: web # the pages', 'sign key sign text comment'],
  ['version: "1.10"', 'key sign text'],
  ['version: 1.10', 'key sign number'],
  ['version: 1.10.2', 'key sign text'],
  ['image: registry.example/shop/web:1.10', 'key sign text'],
  ['shop.example/build: https://ci.shop.example/builds/4711', 'key sign text'],
  ['stage: live now', 'key sign text'],
  ['ports: [{port: 80, name: http}]', 'key sign sign sign key sign number sign key sign text sign sign'],
  ['optional: true', 'key sign word'],
  ['---', 'sign'],
  ['spec:', 'key sign'],
];

it.each(rows)('%s', (line, kinds) => {
  const tokens = highlightLine(line);
  expect(tokens.map(({ text }) => text).join('')).toBe(line);
  expect(
    tokens
      .filter(({ kind }) => kind !== 'blank')
      .map(({ kind }) => kind)
      .join(' '),
  ).toBe(kinds);
});
