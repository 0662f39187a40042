/** A panel that a button opens: Escape, a press elsewhere and a focus elsewhere close it, and the focus goes back. */
export function createDrop(elements: () => { readonly root: HTMLElement; readonly opener: HTMLElement }) {
  let open = $state(false);

  function close(): void {
    const { root, opener } = elements();
    if (root.contains(document.activeElement)) opener.focus();
    open = false;
  }

  return {
    get open() {
      return open;
    },
    toggle: () => (open = !open),
    close,
    onkeydown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || !open) return;
      event.stopPropagation();
      close();
    },
    /** For presses and focus anywhere in the page. */
    leave(event: { readonly target: EventTarget | null }): void {
      if (open && !(event.target instanceof Node && elements().root.contains(event.target))) open = false;
    },
  };
}
