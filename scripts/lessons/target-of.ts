import { analyze, type SourceFile } from '../../src/engine/index.ts';
import { lessonOptions } from '../../src/lessons/lesson-options.ts';
import type { Lesson, Target } from '../../src/lessons/lesson.ts';

/** What the drawing of an exercise is to become: the graph of its solution, as far as it is drawn and compared. */
export function targetOf(
  lesson: Pick<Lesson, 'kubernetes' | 'cluster'>,
  solution: readonly SourceFile[],
  freedom: Target['freedom'] = {},
): Target {
  const { nodes, edges } = analyze(solution, lessonOptions(lesson)).graph;
  return { graph: { nodes: nodes.map(({ place: _, ...node }) => node), edges }, freedom };
}
