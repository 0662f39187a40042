import type { AnalyzeOptions } from '../engine/analysis.ts';
import type { Condition } from './goals/condition.ts';
import { questionsOf } from './goals/evaluate.ts';
import type { Lesson } from './lesson.ts';

/** What the engine is told, wherever something of a lesson is judged: at build, in tests and in the browser. */
export function lessonOptions(
  { kubernetes, cluster }: Pick<Lesson, 'kubernetes' | 'cluster'>,
  conditions: readonly Condition[] = [],
): AnalyzeOptions {
  return { kubernetes, ...(cluster && { assume: { cluster } }), ask: questionsOf(conditions) };
}
