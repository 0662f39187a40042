import type { Layout, LayoutRequest } from './layout-shapes.ts';

export type LayoutClient = {
  /** Asks for a layout. `onLayout` hears only of the newest request; equal requests in a row are answered once. */
  request(request: LayoutRequest): void;
  dispose(): void;
};

/** Lays out in a worker, or in the page where no worker can be had. */
export function openLayout(onLayout: (layout: Layout) => void): LayoutClient {
  let newest = 0;
  let asked = '';
  let open: { id: number; request: LayoutRequest } | undefined;
  let worker = startWorker();

  function startWorker(): Worker | undefined {
    try {
      const started = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
      started.onmessage = (event: MessageEvent<{ id: number; layout: Layout }>) => {
        if (event.data.id !== newest) return;
        open = undefined;
        onLayout(event.data.layout);
      };
      started.onerror = (event) => {
        event.preventDefault();
        worker = undefined;
        if (open) void inPage(open.id, open.request);
      };
      return started;
    } catch {
      return undefined;
    }
  }

  async function inPage(id: number, request: LayoutRequest): Promise<void> {
    const { layOut } = await import('./lay-out.ts');
    if (id === newest) onLayout(layOut(request));
  }

  return {
    request(request) {
      const key = JSON.stringify(request);
      if (key === asked) return;
      asked = key;
      const id = ++newest;
      open = { id, request };
      if (worker) worker.postMessage(open);
      else void inPage(id, request);
    },
    dispose() {
      newest++;
      worker?.terminate();
    },
  };
}
