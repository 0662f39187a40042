import type { Request } from './protocol.ts';
import { serve } from './serve.ts';

const take = serve((message) => self.postMessage(message));

self.onmessage = (event: MessageEvent<Request>) => void take(event.data);
