import { createWorkspace } from '../../engine/index.ts';
import { loadFindings } from '../../i18n/load-findings.ts';
import type { Language } from '../../i18n/languages.ts';
import { uiFor } from '../../i18n/ui.ts';
import { grade } from '../../lessons/grade.ts';
import { lessonOptions } from '../../lessons/lesson-options.ts';
import type { ExerciseBase, ExerciseBench, Lesson } from '../../lessons/lesson.ts';
import { firstLayout } from '../../workbench/drawing/first-layout.ts';
import type { GradedLook, LessonData } from './exercise-data.ts';
import { goalGraph } from './goal-graph.ts';

/** What the workbench of an exercise shows before anybody has touched it, computed while the site is built. */
export async function firstLook(
  lesson: Lesson,
  { start, goals, target }: Pick<ExerciseBase, 'start'> & Extract<ExerciseBench, { readonly lab?: undefined }>,
  language: Language,
): Promise<GradedLook> {
  const analysis = createWorkspace().analyze(start, lessonOptions(lesson, goals));
  return {
    analysis,
    grade: grade(goals, analysis),
    layout: firstLayout(analysis, uiFor(language, 'workbench'), goalGraph(target)),
    catalog: await loadFindings(language),
  };
}

/**
 * What of it a page hands to the browser as data: objects and answers are read by goals alone, and those have been
 * decided.
 */
export function servedLook({ analysis: whole, layout, grade }: GradedLook): NonNullable<LessonData['first']> {
  const { asked: _asked, ...analysis } = whole;
  const files = analysis.files.map(({ name, documents }) => ({
    name,
    documents: documents.map((document) => ({
      ...document,
      resources: document.resources.map((resource) => ({ ...resource, object: null })),
    })),
  }));
  return { analysis: { ...analysis, files }, layout, grade };
}
