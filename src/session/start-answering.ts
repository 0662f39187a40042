import type { StartAnswering, ToldByWorker } from './asker.ts';

/**
 * How an asker starts its worker. A browser without workers is reported after the call, as a worker that fails to load is.
 * @param open makes the worker; the bundler wants to see `new Worker(new URL(...))` where the file is named
 */
export function startAnswering<Question, Answer>(open: () => Worker): StartAnswering<Question, Answer> {
  return (onTold, onBroken) => {
    let worker: Worker;
    let ready = false;
    try {
      worker = open();
    } catch {
      queueMicrotask(onBroken);
      return { post: () => {}, end: () => {} };
    }
    worker.onmessage = (event: MessageEvent<ToldByWorker<Answer>>) => {
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
}
