import { openLayout, type LayoutClient } from '../../graph-view/layout-client.ts';
import { emptyLayout, type Layout, type LayoutRequest } from '../../graph-view/layout-shapes.ts';

/** The newest layout of a drawing, as reactive state; `first` is the one it begins with. */
export function createLaidOut(first: Layout = emptyLayout) {
  let layout = $state.raw(first);
  let client: LayoutClient | undefined;
  let asked: readonly [LayoutRequest, scope: string] | undefined;

  return {
    get layout() {
      return layout;
    },
    /** Asks for a layout, in a scope: see `LayoutClient`. */
    ask(request: LayoutRequest, scope: string): void {
      asked = [request, scope];
      client?.request(request, scope);
    },
    /** Lays out the last request anew. */
    arrangeAgain(): void {
      client?.arrangeAgain();
    },
    /** Starts the worker; returns the end of it. In the browser only. */
    start(): () => void {
      client = openLayout((arrived) => {
        layout = arrived;
      });
      if (asked) client.request(...asked);
      return () => client?.dispose();
    },
  };
}
