import { layOut } from './lay-out.ts';
import type { LayoutRequest } from './layout-shapes.ts';

self.onmessage = (event: MessageEvent<{ id: number; request: LayoutRequest }>) => {
  self.postMessage({ id: event.data.id, layout: layOut(event.data.request) });
};
