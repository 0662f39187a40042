import type { Kept } from './keep-places.ts';
import type { Layout, LayoutRequest } from './layout-shapes.ts';

export type LayoutClient = {
  /**
   * Asks for a layout. `onLayout` hears only of the newest request; equal requests in a row are answered once. Nodes that
   * were there before in the same scope keep their places. A scope is a choice of what is shown, such as a filter: coming
   * back to one finds everything where it was.
   */
  request(request: LayoutRequest, scope?: string): void;
  /** Forgets all places, and lays out the last request anew. */
  arrangeAgain(): void;
  dispose(): void;
};

type Asked = { readonly id: number; readonly request: LayoutRequest; readonly scope: string; readonly key: string };

const scopesAtMost = 12;

/** Lays out in a worker, or in the page where no worker can be had. */
export function openLayout(onLayout: (layout: Layout) => void): LayoutClient {
  const scopes = new Map<string, { readonly key: string; readonly kept: Kept }>();
  let newest = 0;
  let last: Asked | undefined;
  let isOpen = false;
  let worker = startWorker();

  function startWorker(): Worker | undefined {
    try {
      const started = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
      started.onmessage = (event: MessageEvent<{ id: number; kept: Kept }>) => answered(event.data.id, event.data.kept);
      started.onerror = (event) => {
        event.preventDefault();
        worker = undefined;
        if (last && isOpen) void inPage(last);
      };
      return started;
    } catch {
      return undefined;
    }
  }

  function answered(id: number, kept: Kept): void {
    if (id !== newest || !last) return;
    isOpen = false;
    scopes.delete(last.scope);
    scopes.set(last.scope, { key: last.key, kept });
    const oldest = scopes.keys().next().value;
    if (scopes.size > scopesAtMost && oldest !== undefined) scopes.delete(oldest);
    onLayout(kept.layout);
  }

  async function inPage({ id, request, scope }: Asked): Promise<void> {
    const { layOutKept } = await import('./lay-out.ts');
    if (id === newest) answered(id, layOutKept(request, scopes.get(scope)?.kept));
  }

  function ask(asked: Asked): void {
    last = asked;
    isOpen = true;
    const { id, request, scope } = asked;
    if (worker) worker.postMessage({ id, request, kept: scopes.get(scope)?.kept });
    else void inPage(asked);
  }

  return {
    request(request, scope = '') {
      const key = JSON.stringify(request);
      if (last && key === last.key && scope === last.scope) return;
      const id = ++newest;
      const asked = { id, request, scope, key };
      const known = scopes.get(scope);
      if (known?.key !== key) return ask(asked);
      last = asked;
      answered(id, known.kept);
    },
    arrangeAgain() {
      scopes.clear();
      if (last) ask({ ...last, id: ++newest });
    },
    dispose() {
      newest++;
      worker?.terminate();
    },
  };
}
