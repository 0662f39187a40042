const button = document.querySelector<HTMLButtonElement>('[data-feedback]');
let selected = '';

// Pressing the button may take the selection away; what was chosen before counts.
document.addEventListener('selectionchange', () => {
  const text = String(document.getSelection() ?? '');
  if (text.trim() !== '') selected = text;
});

button?.addEventListener('click', () => {
  void import('./feedback-dialog.ts').then(({ showFeedback }) => showFeedback(selected));
});

export {};
