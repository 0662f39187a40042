/** What the reader has chosen. `system` is the choice of those who chose nothing. */
export type ThemeChoice = 'system' | 'light' | 'dark';
export type Theme = 'light' | 'dark';

/** Also read by `src/components/site/theme-at-start.js`, which runs before any module does. */
const key = 'drydock:theme';

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');

/** The choice that the page shows now; it holds for this page even where nothing can be stored. */
export function themeChoice(): ThemeChoice {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** The theme in effect: the choice, or else the system's. */
export function theme(): Theme {
  const choice = themeChoice();
  if (choice !== 'system') return choice;
  return darkSystem().matches ? 'dark' : 'light';
}

/** Shows a theme without remembering it. */
export function showTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
}

/** Shows a theme and remembers it where the browser keeps things. */
export function chooseTheme(choice: ThemeChoice): void {
  showTheme(choice);
  try {
    if (choice === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Storage is forbidden or full: the choice holds until the page is left.
  }
}

/** Calls back when the theme in effect may have changed: by choice, by the system, or in another tab. Returns the end of it. */
export function watchTheme(changed: (theme: Theme) => void): () => void {
  const report = () => changed(theme());
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key === key)
      showTheme(event.newValue === 'light' || event.newValue === 'dark' ? event.newValue : 'system');
  };
  const system = darkSystem();
  const attribute = new MutationObserver(report);
  attribute.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', report);
  addEventListener('storage', fromOtherTab);
  return () => {
    attribute.disconnect();
    system.removeEventListener('change', report);
    removeEventListener('storage', fromOtherTab);
  };
}
