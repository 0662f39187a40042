import { expect, it } from 'vitest';
import { scanProse } from '../../src/lessons/prose/scan.ts';
import { divergence } from '../../src/lessons/prose/structure.ts';

const scanned = (text: string) => scanProse(text).components;
const section = (text: string): string => `<Section id="a" title="A">\n${text}\n</Section>\n`;
const two = 'A <Term id="pod">Pod</Term> has a <Term id="label">label</Term>.';
const turned = 'Ein <Term id="label">Label</Term> hat der <Term id="pod">Pod</Term>.';

it('lets a translation turn a sentence round', () => {
  expect(divergence(scanned(section(two)), scanned(section(turned)))).toBeUndefined();
});

it('misses a word of the glossary that a translation left out, and one that moved to another block', () => {
  const one = section('Der <Term id="pod">Pod</Term>.');
  expect(divergence(scanned(section(two)), scanned(one))).toEqual({
    line: 1,
    expected: '<Section id="a"> with <Term id="label"> with <Term id="pod">',
    found: '<Section id="a"> with <Term id="pod">',
  });
  const aside = (text: string): string => `<Aside title="B">\n${text}\n</Aside>\n`;
  expect(divergence(scanned(section(two) + aside('x')), scanned(section('x') + aside(turned)))?.line).toBe(1);
});
