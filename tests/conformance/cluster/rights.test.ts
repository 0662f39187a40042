import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allowing, grantsOf } from '../../../src/engine/set/answers/rights.ts';
import { membersOf } from '../../engine/set/answers/members-of.ts';
import { printQuestion, rightsCases } from './rights-cases.ts';

test('what each subject may do is what the cluster says', () => {
  const { objects, questions } = rightsCases();
  const grants = grantsOf(membersOf(objects.map((object) => JSON.stringify(object)).join('\n---\n')));
  const lines = questions.map(
    (question) => `${allowing(grants, question.who, question.request) ? 'yes' : 'no '} ${printQuestion(question)}`,
  );
  const recorded = readFileSync(new URL('recorded/1.37/rights.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  expect(recorded.length).toBeGreaterThanOrEqual(500);
  expect(lines).toEqual(recorded);
});
