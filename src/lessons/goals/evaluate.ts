import type { Analysis } from '../../engine/analysis.ts';
import type { Question } from '../../engine/answers.ts';
import { answer, asksOf } from './answer.ts';
import type { Condition, ConditionKind, Conditions, Held } from './condition.ts';
import { count } from './count.ts';
import { edge } from './edge.ts';
import { field } from './field.ts';
import { finding } from './finding.ts';
import { isRef, resourcesOf } from './objects.ts';
import { rollout } from './rollout.ts';
import { sharedVolume } from './shared-volume.ts';
import { verdict } from './verdict.ts';

type Evaluate<K extends ConditionKind> = (wanted: Conditions[K], analysis: Analysis) => Held;

/** How each kind of statement is decided. The compiler demands a row for every kind. */
const kinds: { readonly [K in ConditionKind]: Evaluate<K> } = {
  verdict,
  answer,
  finding,
  count,
  edge,
  field,
  'shared-volume': sharedVolume,
  rollout,
  exists: (ref, analysis) =>
    resourcesOf(analysis).some(({ id }) => isRef(id, ref)) ? { met: true } : { met: false, why: { absent: ref } },
  not: (condition, analysis) => ({ met: !evaluate(condition, analysis).met }),
  all: (conditions, analysis) => {
    const held = conditions.map((condition) => evaluate(condition, analysis));
    return held.find(({ met }) => !met) ?? { met: true };
  },
};

/** Decides a condition from what the engine found. Pure; it never throws on what a learner wrote. */
export function evaluate(condition: Condition, analysis: Analysis): Held {
  const kind = (Object.keys(kinds) as ConditionKind[]).find((name) => name in condition);
  if (!kind) return { met: false };
  // The compiler cannot see that the row and the statement belong together; `Condition` says so.
  const decide = kinds[kind] as Evaluate<ConditionKind>;
  return decide((condition as unknown as Conditions)[kind], analysis);
}

/** The questions that the engine must be asked, so that these conditions can be decided. */
export function questionsOf(conditions: readonly Condition[]): readonly Question[] {
  const asked = conditions.flatMap((condition): readonly Question[] => {
    if ('answer' in condition) return asksOf(condition.answer);
    if ('not' in condition) return questionsOf([condition.not]);
    return 'all' in condition ? questionsOf(condition.all) : [];
  });
  return [...new Set(asked)];
}

/** The codes of findings that these conditions look for. */
export function codesOf(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap((condition): readonly string[] => {
    if ('finding' in condition) return [condition.finding.code];
    if ('not' in condition) return codesOf([condition.not]);
    return 'all' in condition ? codesOf(condition.all) : [];
  });
}
