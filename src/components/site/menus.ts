const menus = [...document.querySelectorAll<HTMLDetailsElement>('[data-menu]')];

/** Escape closes an open menu and gives the focus back to its button. */
function closeByKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  for (const menu of menus) {
    if (!menu.open) continue;
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
  }
}

/** A click or a focus elsewhere closes what is open. */
function closeOthers(event: Event): void {
  for (const menu of menus) {
    if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  }
}

document.addEventListener('keydown', closeByKey);
document.addEventListener('pointerdown', closeOthers);
document.addEventListener('focusin', closeOthers);
