/** These answer by themselves; what they did is told once there is somebody to hear it. */
const native = 'a[href], summary, input, select, textarea, label, option';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Missed = () => void;

const isField = (element: unknown): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

/**
 * Remembers what is done to a part of the page that nobody listens to yet.
 * @param signal ends the remembering
 */
export function missedInput(root: HTMLElement, signal: AbortSignal) {
  let missed: Missed[] = [];
  const typed = new Map<Field, { readonly element: () => Element | undefined; readonly put: (to: Field) => void }>();
  let pointed: (() => Element | undefined) | undefined;
  let composing = false;
  const capture = { capture: true, signal };

  /** The element, or the one in its place where the markup was replaced. */
  const finder = (element: Element): (() => Element | undefined) => {
    const path = pathTo(element, root);
    return () =>
      root.contains(element) ? element : path.reduce<Element | undefined>((at, n) => at?.children[n], root);
  };

  root.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || event.target.closest(native)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const find = finder(event.target);
      missed.push(() => find()?.dispatchEvent(new MouseEvent('click', event)));
    },
    capture,
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const { target, key } = event;
      if (!(target instanceof Element) || target.closest(native) || key === 'Tab') return;
      // The browser makes a click of these.
      if (target.closest('button') && (key === 'Enter' || key === ' ')) return;
      const find = finder(target);
      missed.push(() => find()?.dispatchEvent(new KeyboardEvent('keydown', event)));
    },
    capture,
  );
  for (const name of ['input', 'change'] as const) {
    root.addEventListener(
      name,
      ({ target }) => {
        if (isField(target)) typed.set(target, { element: finder(target), put: valueOf(target) });
      },
      capture,
    );
  }
  root.addEventListener(
    'pointerover',
    ({ target }) => (pointed = target instanceof Element ? finder(target) : undefined),
    capture,
  );
  root.addEventListener('pointerleave', () => (pointed = undefined), { signal });
  root.addEventListener('compositionstart', () => (composing = true), capture);
  root.addEventListener('compositionend', () => (composing = false), capture);

  let focused: (() => Element | undefined) | undefined;
  let selection: readonly [number, number] | undefined;

  return {
    /** Waits for the end of a composition, which a new value would break off; notes what has the focus then. */
    async composed(): Promise<void> {
      if (composing) {
        await new Promise((resolve) => root.addEventListener('compositionend', resolve, { once: true }));
      }
      const { activeElement } = document;
      if (!activeElement || !root.contains(activeElement)) return;
      focused = finder(activeElement);
      if (activeElement instanceof HTMLTextAreaElement) {
        selection = [activeElement.selectionStart, activeElement.selectionEnd];
      }
    },
    /** Does it all again: the focus, what was typed, clicks and keys in their order, the pointer. */
    repeat(): void {
      const now = focused?.();
      if (now instanceof HTMLElement || now instanceof SVGElement) {
        if (document.activeElement !== now) now.focus({ preventScroll: true });
        else
          for (const name of ['focus', 'focusin'])
            now.dispatchEvent(new FocusEvent(name, { bubbles: name !== 'focus' }));
      }
      for (const { element, put } of typed.values()) {
        const field = element();
        if (!isField(field)) continue;
        put(field);
        for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
      }
      if (selection && now instanceof HTMLTextAreaElement) now.setSelectionRange(...selection);
      for (const again of missed) again();
      const under = pointed?.();
      for (const name of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter']) {
        under?.dispatchEvent(new PointerEvent(name, { bubbles: name.endsWith('over') }));
      }
    },
    /** Nobody came to hear it. */
    forget(): void {
      missed = [];
    },
  };
}

function pathTo(element: Element, root: Element): readonly number[] {
  const parent = element.parentElement;
  if (element === root || !parent) return [];
  return [...pathTo(parent, root), [...parent.children].indexOf(element)];
}

/** Puts what a field holds now into the field that comes after it. */
function valueOf(field: Field): (to: Field) => void {
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    const { checked } = field;
    return (to) => {
      if (to instanceof HTMLInputElement) to.checked = checked;
    };
  }
  const { value } = field;
  return (to) => {
    if (to.value !== value) to.value = value;
  };
}
