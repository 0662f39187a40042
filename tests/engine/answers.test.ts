import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerTo, questions } from '../../src/engine/answers.ts';
import { newestVersion } from '../../src/engine/index.ts';

const folder = new URL('../../content/samples/shop/', import.meta.url);
const shop = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'sample.yaml')
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

describe('the shop answers', () => {
  test('every question', () => {
    expect(questions).toContain('grants');
    for (const question of questions) expect(Array.isArray(answerTo(question, shop, newestVersion))).toBe(true);
  });

  test('what a request arrives at', () => {
    const [route] = answerTo('ingressRoutes', shop, newestVersion);
    const [reach] = answerTo('serviceReaches', shop, newestVersion).find(
      ({ service }) => service.name === route!.service.name,
    )!.reaches;
    expect(Array.isArray(route!.arrives) ? route!.arrives[0] : route!.arrives).toEqual(reach);
  });

  test('nothing where there is nothing', () => {
    for (const question of questions) expect(answerTo(question, [], newestVersion)).toEqual([]);
    for (const question of questions)
      expect(answerTo(question, [{ name: 'a', text: ': [' }], newestVersion)).toEqual([]);
  });
});
