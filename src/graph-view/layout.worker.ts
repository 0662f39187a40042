import type { Kept } from './keep-places.ts';
import { layOutKept } from './lay-out.ts';
import type { LayoutRequest } from './layout-shapes.ts';

self.onmessage = (event: MessageEvent<{ id: number; request: LayoutRequest; kept?: Kept }>) => {
  const { id, request, kept } = event.data;
  self.postMessage({ id, kept: layOutKept(request, kept) });
};
