import { chooseTheme, themeChoice, watchTheme } from '../../store/theme.ts';

const radios = [...document.querySelectorAll<HTMLInputElement>('[data-themes] input')];

function showChoice(): void {
  const choice = themeChoice();
  for (const radio of radios) radio.checked = radio.value === choice;
}

for (const radio of radios) {
  radio.addEventListener('change', () => {
    if (radio.value === 'system' || radio.value === 'light' || radio.value === 'dark') chooseTheme(radio.value);
  });
}

showChoice();
watchTheme(showChoice);
