import { root } from '../content/read-document.ts';
import { join } from 'node:path';
import { codesOf } from '../../src/lessons/goals/evaluate.ts';
import type { Condition } from '../../src/lessons/goals/condition.ts';
import { didYouMean } from '../content/nearest.ts';
import { entriesOf } from './folder.ts';

let known: readonly string[] | undefined;

/** What is wrong with the codes that conditions name: a sentence for each that no finding has. */
export function unknownCodes(conditions: readonly Condition[]): readonly string[] {
  const wanted = codesOf(conditions);
  if (wanted.length === 0) return [];
  known ??= entriesOf(join(root, 'content/findings'), 'file').map((name) => name.replace(/\.yaml$/, ''));
  const codes = known;
  return wanted.flatMap((code) =>
    codes.includes(code) ? [] : `No finding has the code "${code}".${didYouMean(code, codes)}`,
  );
}
