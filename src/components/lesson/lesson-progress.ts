import { keyIn, type ProgressRecord } from '../../lessons/progress/record.ts';
import { openProgress } from './open-progress.ts';
import { sectionSign } from './section-sign.ts';

/** Remembers where the reader is in a lesson and what they answered, and shows what was remembered. */
const article = document.querySelector<HTMLElement>('article[data-lesson]');
if (article) await follow(article, article.dataset['lesson']!);

async function follow(article: HTMLElement, lesson: string): Promise<void> {
  const trouble = article.querySelector<HTMLElement>('[data-trouble]');
  const progress = await openProgress(show, (kind) => {
    const words = kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    if (trouble) trouble.textContent = trouble.dataset[words] ?? '';
  });
  const now = (): string => new Date().toISOString();
  offerResume(article, progress.record.lessons[lesson]?.at);
  show(progress.record);

  watchSections(article, (section) => void progress.did({ lesson, now: now(), did: 'read', section }));
  article.addEventListener('answered', (event) => {
    const { question, right } = (event as CustomEvent<{ question: string; right: boolean }>).detail;
    void progress.did({ lesson, now: now(), did: 'answer', question, right });
  });
  article
    .querySelector('[data-finish]')
    ?.addEventListener('click', () => void progress.did({ lesson, now: now(), did: 'finish' }));

  /** A lesson is done when all its questions are answered and its exercises reached, or when the reader says so. */
  function show(record: ProgressRecord): void {
    const button = article.querySelector<HTMLElement>('[data-finish]');
    const said = article.querySelector<HTMLElement>('[data-finished]');
    const isDone = record.lessons[lesson]?.done !== undefined;
    if (button) button.hidden = isDone;
    if (said) said.textContent = isDone ? (said.dataset['finished'] ?? '') : '';
    if (!isDone && hasAll(article, lesson, record)) void progress.did({ lesson, now: now(), did: 'finish' });
  }
}

function hasAll(article: HTMLElement, lesson: string, { questions, exercises }: ProgressRecord): boolean {
  const asked = [...article.querySelectorAll<HTMLElement>('[data-question]')].map((each) => each.dataset['question']!);
  const tasks = [...article.querySelectorAll<HTMLElement>('[data-exercise]')].map((each) => each.dataset['exercise']!);
  return (
    asked.length + tasks.length > 0 &&
    asked.every((id) => questions[keyIn(lesson, id)]) &&
    tasks.every((id) => exercises[keyIn(lesson, id)]?.reached)
  );
}

/** Whoever comes back without a place in the address is offered the last one. */
function offerResume(article: HTMLElement, at: string | undefined): void {
  const place = article.querySelector<HTMLElement>('[data-resume]');
  const heading = at === undefined ? undefined : article.querySelector<HTMLElement>(`h2#${CSS.escape(at)}`);
  const first = article.querySelector('h2');
  const link = place?.querySelector('a');
  if (!place || !link || !heading || heading === first || location.hash !== '') return;
  link.href = `#${heading.id}`;
  link.textContent = (place.dataset['resume'] ?? '').replace(sectionSign, heading.textContent.trim());
  place.hidden = false;
}

/** Tells the section that is being read, once it has been for two seconds. */
function watchSections(article: HTMLElement, onRead: (section: string) => void): void {
  const headings = [...article.querySelectorAll<HTMLElement>('section > h2[id]')];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last: string | undefined;
  const look = (): void => {
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
    const here = above.at(-1)?.id;
    if (here === undefined || here === last) return;
    last = here;
    clearTimeout(waiting);
    waiting = setTimeout(() => onRead(here), 2000);
  };
  addEventListener('scroll', look, { passive: true });
  look();
}
