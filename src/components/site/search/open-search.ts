/** The button and the keys that open the search; the search itself loads when it is first wanted. */
const button = document.querySelector<HTMLButtonElement>('[data-search]');

async function openSearch(): Promise<void> {
  const { showSearch } = await import('./search-dialog.ts');
  await showSearch();
}

/** True where a slash is a letter that somebody types. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select') || target.closest('.monaco-editor') !== null)
  );
}

button?.addEventListener('click', () => void openSearch());
document.addEventListener('keydown', (event) => {
  const isK = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  // Editors have a meaning of their own for Ctrl+K.
  if (event.defaultPrevented || !(isSlash || (isK && !isTyping(event.target)))) return;
  event.preventDefault();
  void openSearch();
});

export {};
