import type { LessonFile } from '../../lessons/schema/lesson.ts';

/** What the statements of a lesson were checked for, such as `Kubernetes 1.37`. */
export const trueFor = (lesson: Pick<LessonFile, 'kubernetes' | 'trueFor'>): string =>
  lesson.trueFor ?? `Kubernetes ${lesson.kubernetes}`;
