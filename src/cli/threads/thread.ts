import '../map-group-by.ts';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createShare, readTold, tell, type Share, type SharedOptions } from '../../engine/share.ts';
import type { Answers, Question, ThreadData, Told } from './protocol.ts';

/** A thread that judges a share of a set. */
export type Thread = {
  /** Asks something. Rejects where the thread dies. */
  ask<K extends Question['kind']>(question: Question & { kind: K }): Promise<Answers[K]>;
  end(): void;
};

/**
 * Starts a thread.
 * @param program what it runs: the file in which this stands, be it this one or the bundle that it was put into
 */
export function startThread(options: SharedOptions, program = new URL(import.meta.url)): Thread {
  const data: ThreadData = { drydock: 'share', options };
  const worker = new Worker(program, { workerData: data });
  const open: { hear(told: unknown): void; reject(reason: unknown): void }[] = [];
  let fault: Error | undefined;
  const fail = (reason: Error): void => {
    fault ??= reason;
    for (const { reject } of open.splice(0)) reject(fault);
  };
  worker.on('message', (told) => open.shift()?.hear(told));
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`A thread ended with ${code}.`)));
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (fault) return reject(fault);
        const isJudged = question.kind === 'judge';
        const hear = (told: unknown): void => resolve((isJudged ? readTold(told as Told['judge']) : told) as never);
        open.push({ hear, reject });
        worker.postMessage(question);
      }),
    end: () => void worker.terminate(),
  };
}

/** The main thread as one of them: between two questions it hears the others. What it has judged stays as it is. */
export function thisThread(options: SharedOptions): Thread {
  const share = createShare(options);
  let ended = false;
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        setImmediate(() => {
          if (ended) return reject(new Error('Another thread has died.'));
          try {
            resolve(answer(share, question) as never);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      }),
    end: () => void (ended = true),
  };
}

function answer(share: Share, question: Question): Answers[Question['kind']] {
  switch (question.kind) {
    case 'open':
      return share.open(question.files);
    case 'stand':
      share.stand(question.shapers);
      return undefined;
    case 'judge':
      return share.judge(question.files);
  }
}

/** The other side: this file as a thread. */
function serve({ options }: ThreadData): void {
  const share = createShare(options);
  parentPort!.on('message', (question: Question) => {
    const told = question.kind === 'judge' ? tell(share.judge(question.files)) : answer(share, question);
    parentPort!.postMessage(told);
  });
}

const given = workerData as Partial<ThreadData> | null;
if (!isMainThread && given?.drydock === 'share') serve(given as ThreadData);
