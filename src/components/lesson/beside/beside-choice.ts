const storageKey = 'drydock:beside';

/** Reading the lesson with another language beside it: chosen once, it stays for all lessons. */
const choice = document.querySelector<HTMLElement>('[data-beside-choice]');
const article = document.querySelector<HTMLElement>('article[data-lesson]');
if (choice && article) start(choice, article);

function start(choice: HTMLElement, article: HTMLElement): void {
  const buttons = [...choice.querySelectorAll<HTMLButtonElement>('[data-beside]')];
  const said = choice.querySelector<HTMLElement>('[role="status"]')!;
  const lesson = article.closest<HTMLElement>('.lesson');
  let wanted = '';
  let takeAway: (() => void) | undefined;

  const show = async (language: string): Promise<void> => {
    wanted = language;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['beside'] === language));
    const address = buttons.find(({ dataset }) => dataset['beside'] === language)?.dataset['address'];
    said.textContent = '';
    try {
      const put = address && (await import('./show-beside.ts')).showBeside;
      if (wanted !== language) return;
      const before = heightOfReading(article);
      takeAway?.();
      takeAway = undefined;
      lesson?.toggleAttribute('data-bilingual', address !== undefined);
      if (put) {
        const back = await put(article, address, language);
        if (wanted !== language) return back();
        takeAway = back;
      }
      before?.();
    } catch {
      lesson?.toggleAttribute('data-bilingual', false);
      for (const button of buttons) button.setAttribute('aria-pressed', 'false');
      said.textContent = said.dataset['failed'] ?? '';
    }
    // The workbench gives way to the second language and comes back.
    document.dispatchEvent(new Event('bilingual'));
  };

  for (const button of buttons) {
    button.addEventListener('click', () => {
      const language = button.getAttribute('aria-pressed') === 'true' ? '' : button.dataset['beside']!;
      remember(language);
      void show(language);
    });
  }
  const remembered = recall();
  if (buttons.some(({ dataset }) => dataset['beside'] === remembered)) void show(remembered);
}

/** Keeps what is being read where it is while the page around it changes; call what it gives afterwards. */
function heightOfReading(article: HTMLElement): (() => void) | undefined {
  const heading = [...article.querySelectorAll('h1, h2')].findLast(
    (each) => each.getBoundingClientRect().top < innerHeight / 2,
  );
  if (!heading || scrollY === 0) return undefined;
  const top = heading.getBoundingClientRect().top;
  return () => scrollBy({ top: heading.getBoundingClientRect().top - top, behavior: 'instant' });
}

function remember(language: string): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
}

function recall(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}
