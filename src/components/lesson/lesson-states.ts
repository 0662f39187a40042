import type { ProgressRecord } from '../../lessons/progress/record.ts';
import { openProgress } from './open-progress.ts';

/**
 * Shows in every list how far each lesson is. What builds on lessons that are not done says so to those who have begun
 * the course; nothing is locked.
 */
function show({ lessons }: ProgressRecord): void {
  const hasBegun = Object.keys(lessons).length > 0;
  for (const place of document.querySelectorAll<HTMLElement>('[data-lesson-state]')) {
    const lesson = lessons[place.dataset['lessonState']!];
    const needs = place.dataset['needs']?.split(' ') ?? [];
    const isLater = hasBegun && needs.some((id) => !lessons[id]?.done);
    const state = lesson?.done ? 'done' : lesson ? 'begun' : isLater ? 'later' : undefined;
    place.textContent = state ? (place.dataset[state] ?? '') : '';
    if (state) place.dataset['is'] = state;
    else delete place.dataset['is'];
  }
}

void openProgress(show).then(({ record }) => show(record));
