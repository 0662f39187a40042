import type { Reply } from './protocol.ts';
import type { StartRunner } from './supervisor.ts';

/** Starts the engine's worker. A browser without workers is reported after the call, as a worker that fails to load is. */
export const startWorker: StartRunner = (onReply, onBroken) => {
  let worker: Worker | undefined;
  let ready = false;
  try {
    worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  } catch {
    queueMicrotask(onBroken);
    return { post: () => {}, end: () => {} };
  }
  worker.onmessage = (event: MessageEvent<Reply>) => {
    ready ||= event.data.kind === 'ready';
    onReply(event.data);
  };
  worker.onerror = (event) => {
    // An error after the start is a request that failed; the watchdog hears the silence.
    event.preventDefault();
    if (!ready) onBroken();
  };
  return { post: (request) => worker.postMessage(request), end: () => worker.terminate() };
};
