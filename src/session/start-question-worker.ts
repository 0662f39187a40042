import type { StartAnswering, ToldByWorker } from './asker.ts';

/** Starts the worker for questions. A browser without workers is reported after the call, as a worker that fails to load is. */
export const startQuestionWorker: StartAnswering = (onTold, onBroken) => {
  let worker: Worker;
  let ready = false;
  try {
    worker = new Worker(new URL('./question.worker.ts', import.meta.url), { type: 'module', name: 'questions' });
  } catch {
    queueMicrotask(onBroken);
    return { post: () => {}, end: () => {} };
  }
  worker.onmessage = (event: MessageEvent<ToldByWorker>) => {
    ready ||= event.data.kind === 'ready';
    onTold(event.data);
  };
  worker.onerror = (event) => {
    // An error after the start is a question that failed; the watchdog hears the silence.
    event.preventDefault();
    if (!ready) onBroken();
  };
  return { post: (asked) => worker.postMessage(asked), end: () => worker.terminate() };
};
