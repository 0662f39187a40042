import { createWorkspace } from '../../engine/index.ts';
import { loadFindings } from '../../i18n/load-findings.ts';
import type { Language } from '../../i18n/languages.ts';
import { uiFor } from '../../i18n/ui.ts';
import { lessonOptions } from '../../lessons/lesson-options.ts';
import type { ExerciseBase, ExerciseBench, Lesson } from '../../lessons/lesson.ts';
import { firstLayout } from '../../workbench/drawing/first-layout.ts';
import type { FirstLook } from '../../workbench/first-look.ts';
import { goalGraph } from './goal-graph.ts';

/** What the workbench of an exercise shows before anybody has touched it, computed while the site is built. */
export async function firstLook(
  lesson: Lesson,
  { start, goals, target }: Pick<ExerciseBase, 'start'> & Extract<ExerciseBench, { readonly lab?: undefined }>,
  language: Language,
): Promise<FirstLook> {
  const analysis = createWorkspace().analyze(start, lessonOptions(lesson, goals));
  return {
    analysis,
    layout: firstLayout(analysis, uiFor(language, 'workbench'), goalGraph(target)),
    catalog: await loadFindings(language),
  };
}
