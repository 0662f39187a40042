import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLab } from '../../../src/labs/answer-lab.ts';
import * as lab from '../../../src/labs/containers-vms/index.ts';
import type { ContainersVmsConfig } from '../../../src/labs/containers-vms/state.ts';

const placing: ContainersVmsConfig = {
  show: 'placement',
  memory: 1000,
  services: [{ name: 'web' }, { name: 'guest', owner: 'customers' }, { name: 'old', needs: 'windows' }],
};
const stateOf = (text: string, config = placing, file = 'placement.yaml') =>
  lab.model.compute([{ name: file, text }], config);

/** What is written, and the faults that it must have: the code and the text it stands at. */
const faulty: { text: string; says: [code: string, at: string][] }[] = [
  { text: 'services:\n  wep: container\n', says: [['unknown', 'wep']] },
  { text: 'services:\n  web: contaner\n', says: [['place', 'contaner']] },
  { text: 'vms:\n  a: linus\n', says: [['system', 'linus']] },
  { text: 'vms:\n  container: linux\n', says: [['taken', 'container']] },
  { text: 'machines: {}\n', says: [['unknown', 'machines']] },
  { text: '- web\n', says: [['no-map', '- web']] },
  { text: 'services: {web: container\n', says: [['yaml', '']] },
];

describe('a placement', () => {
  it.each(faulty)('has its faults at their places: $text', ({ text, says }) => {
    const { faults } = stateOf(text);
    for (const [code, at] of says) {
      const fault = faults.find((each) => each.code === code);
      expect(fault, JSON.stringify(faults)).toBeDefined();
      expect(text.slice(fault!.span!.start, fault!.span!.end)).toContain(at);
    }
  });

  it('adds up services and guests, and takes a VM for what it is even without a service', () => {
    const { placement } = stateOf('vms:\n  a: linux\nservices:\n  web: container\n  guest: micro-vm\n');
    expect(placement!.tally).toEqual({ kernels: 3, memory: 780 + 126 + 2 * 64, guests: 906, fits: false });
  });

  it('knows who shares a kernel', () => {
    const apart = (text: string) => lab.rows.apart({ service: 'guest' }, stateOf(text)).met;
    expect(apart('services: {guest: container}')).toBe(false);
    expect(apart('services: {guest: micro-vm}')).toBe(true);
    expect(apart('vms: {a: linux}\nservices: {guest: a}')).toBe(true);
    expect(apart('vms: {a: linux}\nservices: {guest: a, web: a}')).toBe(false);
  });
});

describe('side by side', () => {
  const side: ContainersVmsConfig = { show: 'side', memory: 4096 };
  it('multiplies the guests and nothing else', () => {
    const { side: shown } = stateOf('services: 20', side, 'side.yaml');
    expect(shown!.containers).toEqual({ kernels: 1, memory: 1280, guests: 0, fits: true });
    expect(shown!.vms).toEqual({ kernels: 21, memory: 1280 + 20 * 780, guests: 20 * 780, fits: false });
  });

  it.each(['services: 0', 'services: 41', 'services: 2.5', 'services: many'])('refuses %s', (text) => {
    expect(stateOf(text, side, 'side.yaml').faults.map(({ code }) => code)).toEqual(['amount']);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'vms',
    'services',
    'web',
    'guest',
    'container',
    ':',
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '"',
    '#',
    '&a',
    '*a',
  );
  it('gives a state of plain data, the same each time', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const state = stateOf(words.join(''));
        expect(structuredClone(state)).toEqual(stateOf(words.join('')));
      }),
    );
  });

  it('is not read where it is too large for a lab', () => {
    const files = [{ name: 'placement.yaml', text: '#'.repeat(200_001) }];
    expect(answerLab(lab, { files, config: placing })).toEqual({ to: 'too-large', file: 'placement.yaml' });
  });
});
