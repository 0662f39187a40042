import type { ProgressRecord } from '../../lessons/progress/record.ts';
import { dueForReview } from '../../lessons/progress/review.ts';
import { openProgress } from '../lesson/open-progress.ts';

const goOn = document.querySelector<HTMLElement>('[data-go-on]');
const due = document.querySelector<HTMLElement>('[data-due]');

/** Leads to the lesson that was read last and is not done, at the section where it was left, and counts what is due. */
function show(record: ProgressRecord): void {
  const links = [...(goOn?.querySelectorAll<HTMLAnchorElement>('[data-lesson]') ?? [])];
  const [last] = links
    .flatMap((link) => {
      const lesson = record.lessons[link.dataset['lesson']!];
      return lesson && !lesson.done ? [{ link, lesson }] : [];
    })
    .sort((a, b) => (a.lesson.visited < b.lesson.visited ? 1 : -1));
  for (const link of links) link.hidden = link !== last?.link;
  if (goOn) goOn.hidden = last === undefined;
  if (last) last.link.hash = last.lesson.at ?? '';

  const count = dueForReview(record, new Date().toISOString()).length;
  if (!due) return;
  due.hidden = count === 0;
  due.textContent = `${due.dataset['due'] ?? ''} ${count}`;
}

void openProgress(show).then(({ record }) => show(record));
