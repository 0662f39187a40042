import { describe, expect, it } from 'vitest';
import { colourLine } from '../../src/editor/yaml-colours.ts';

const shown = (line: string): string =>
  colourLine(line)
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, colour }) => `${colour[0]}(${text.trim()})`)
    .join(' ');

describe('colourLine', () => {
  it.each([
    ['apiVersion: apps/v1', 'k(apiVersion) p(:) s(apps/v1)'],
    ['  replicas: 2', 'k(replicas) p(:) n(2)'],
    ['  - name: web # the pages', 'p(-) k(name) p(:) s(web) c(# the pages)'],
    ['  image: registry.example/shop/web:1.4.2', 'k(image) p(:) s(registry.example/shop/web:1.4.2)'],
    ['  PAGE_SIZE: "20"', 'k(PAGE_SIZE) p(:) s("20")'],
    [
      '  selector: {app: web, "tier": \'front\'}',
      'k(selector) p(:) p({) k(app) p(:) s(web) p(,) k("tier") p(:) s(\'front\') p(})',
    ],
    ['  pod-security.kubernetes.io/enforce: baseline', 'k(pod-security.kubernetes.io/enforce) p(:) s(baseline)'],
    ['  command: [sh, -c, "a b"]', 'k(command) p(:) p([) s(sh) p(,) s(-c) p(,) s("a b") p(])'],
    ['  url: http://api', 'k(url) p(:) s(http://api)'],
    ['  script: |', 'k(script) p(:) p(|)'],
    ['  optional: true', 'k(optional) p(:) n(true)'],
    ['  schedule: "0 3 * * *"', 'k(schedule) p(:) s("0 3 * * *")'],
    ['---', 'p(---)'],
    ['# a: b', 'c(# a: b)'],
    ['  color: a#b', 'k(color) p(:) s(a#b)'],
  ])('%s', (line, colours) => {
    expect(shown(line)).toBe(colours);
  });

  it.each([
    '',
    '   ',
    '\t\tkey: "open',
    "'",
    ': : :',
    '}{][,',
    '- - - a: {b: [',
    '\u0000\uD800 x',
    'ключ: значение',
    'a: *x',
  ])('loses no character of %j', (line) => {
    expect(
      colourLine(line)
        .map(({ text }) => text)
        .join(''),
    ).toBe(line);
  });
});
