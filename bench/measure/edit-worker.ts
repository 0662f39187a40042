import { parentPort } from 'node:worker_threads';
import type { Request } from '../../src/session/protocol.ts';
import { serve } from '../../src/session/serve.ts';

/* What `src/session/engine.worker.ts` is in a browser, as a worker of Node. */
const take = serve((message) => parentPort!.postMessage(message));
parentPort!.on('message', (request: Request) => void take(request));
