/** The reader commits before the answer: the answer opens only once an option is chosen, and then stays. */
export function bindQuestion(question: HTMLElement): void {
  const details = question.querySelector('details')!;
  const summary = details.querySelector('summary')!;
  const said = question.querySelector<HTMLElement>('.said')!;
  const inputs = [...question.querySelectorAll<HTMLInputElement>('input[type="radio"]')];

  const say = (what: 'choose' | 'right' | 'wrong'): void => {
    said.dataset['is'] = what;
    said.textContent = said.dataset[what] ?? '';
  };

  for (const input of inputs) {
    input.addEventListener('change', () => {
      if (!details.open) said.textContent = '';
    });
  }
  summary.addEventListener('click', (event) => {
    if (inputs.some(({ checked }) => checked)) return;
    event.preventDefault();
    say('choose');
    inputs[0]?.focus();
  });
  details.addEventListener('toggle', () => {
    if (!details.open) return;
    const chosen = inputs.find(({ checked }) => checked);
    for (const input of inputs) if (input !== chosen) input.disabled = true;
    if (chosen) {
      const right = chosen.closest('[data-option]')?.hasAttribute('data-right') === true;
      say(right ? 'right' : 'wrong');
      const detail = { question: question.dataset['question'], right };
      question.dispatchEvent(new CustomEvent('answered', { bubbles: true, detail }));
    }
    // The button is gone now; the focus goes on to what it has brought.
    const answer = details.querySelector<HTMLElement>('.answer')!;
    answer.tabIndex = -1;
    answer.focus({ preventScroll: true });
  });
}
