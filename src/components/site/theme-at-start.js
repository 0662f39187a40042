// Runs before the first paint, as a script of its own: the page never flashes in the other theme.
try {
  const choice = localStorage.getItem('drydock:theme');
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
} catch {
  // Storage is forbidden: the system's theme it is.
}
