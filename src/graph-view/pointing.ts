/** What the reader points at or has moved to. */
export type Pointed = { readonly kind: 'node' | 'edge'; readonly key: string };

/** The node or edge that an element of the drawing or of the list belongs to. */
export function pointedAt(at: EventTarget | null): Pointed | undefined {
  const element = at instanceof Element ? at.closest<HTMLElement | SVGElement>('[data-node], [data-edge]') : undefined;
  const { node, edge } = element?.dataset ?? {};
  if (edge !== undefined) return { kind: 'edge', key: edge };
  return node === undefined ? undefined : { kind: 'node', key: node };
}

type At = { readonly target: EventTarget | null };

/**
 * Follows pointer and focus over everything that has `data-node` or `data-edge`. What the pointer is on comes before what
 * has the focus.
 */
export function followPointing(onpoint: (pointed: Pointed | undefined) => void) {
  let hovered: Pointed | undefined;
  let focused: Pointed | undefined;
  let told: Pointed | undefined;
  const tell = (): void => {
    const now = hovered ?? focused;
    if (now?.kind === told?.kind && now?.key === told?.key) return;
    told = now;
    onpoint(now);
  };
  return {
    onpointerover({ target }: At): void {
      hovered = pointedAt(target);
      tell();
    },
    onpointerleave(): void {
      hovered = undefined;
      tell();
    },
    onfocusin({ target }: At): void {
      focused = pointedAt(target);
      tell();
    },
    onfocusout(): void {
      focused = undefined;
      tell();
    },
  };
}
