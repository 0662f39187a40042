/** Shows one moment of a recording at a time: with the buttons, or with the arrow keys while one of them has the focus. */
for (const recording of document.querySelectorAll('[data-recording]')) {
  const moments = [...recording.querySelectorAll('.moment')];
  const said = recording.querySelector('[role="status"]')!;
  const buttons = [...recording.querySelectorAll<HTMLButtonElement>('[data-step]')];
  let shown = 0;

  const show = (wanted: number): void => {
    const next = Math.min(Math.max(wanted, 0), moments.length - 1);
    if (next === shown) return;
    moments[shown]!.removeAttribute('data-shown');
    moments[next]!.setAttribute('data-shown', '');
    shown = next;
    said.textContent = moments[next]!.querySelector('.what')!.textContent;
    for (const button of buttons) {
      // A button that leads nowhere keeps the focus, so that the arrow keys go on working.
      button.ariaDisabled = String(moments[next + Number(button.dataset['step'])] === undefined);
    }
  };

  for (const button of buttons) {
    button.addEventListener('click', () => show(shown + Number(button.dataset['step'])));
    button.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      show(shown + step);
    });
  }
}
