import type { ProgressRecord } from '../../lessons/progress/record.ts';
import { openProgress } from './open-progress.ts';

/** Shows in every list how far each lesson is. */
function show({ lessons }: ProgressRecord): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-lesson-state]')) {
    const lesson = lessons[place.dataset['lessonState']!];
    const state = lesson?.done ? 'done' : lesson ? 'begun' : undefined;
    place.textContent = state ? (place.dataset[state] ?? '') : '';
    if (state) place.dataset['is'] = state;
    else delete place.dataset['is'];
  }
}

void openProgress(show).then(({ record }) => show(record));
