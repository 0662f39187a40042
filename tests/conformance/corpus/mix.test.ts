import { expect, test } from 'vitest';
import type { Verdict } from '../normal-form.ts';
import { recordedVersions } from '../recording.ts';
import { readCorpus } from './recording.ts';

const verdicts = [...readCorpus(recordedVersions.at(-1)!).values()];
const share = (is: (verdict: Verdict) => boolean): number => verdicts.filter(is).length / verdicts.length;

test('the corpus is large', () => {
  expect(verdicts.length).toBeGreaterThanOrEqual(40_000);
});

test('about half of it is refused', () => {
  const refused = share(({ docs }) => docs.some(({ code }) => code !== 201));
  expect(refused).toBeGreaterThanOrEqual(0.4);
  expect(refused).toBeLessThanOrEqual(0.6);
});

test('few cases fail before the rules are asked', () => {
  expect(
    share(({ docs }) => docs.some(({ code, client }) => client !== undefined || code === 400)),
  ).toBeLessThanOrEqual(0.15);
});

test('many have several errors', () => {
  expect(share(({ docs }) => docs.some(({ causes = [] }) => causes.length > 1))).toBeGreaterThanOrEqual(0.1);
});

test('a tenth is written as people write', () => {
  expect(share(({ id }) => id.includes('##written#') || id.endsWith(' as written'))).toBeGreaterThanOrEqual(0.1);
});
