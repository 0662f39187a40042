import type { AskedInWorker, ToldByWorker } from '../session/asker.ts';
import { answerLab, type LabAnswer, type LabQuestion } from './answer-lab.ts';
import { labs, type LabName } from './labs.ts';

const tell = (message: ToldByWorker<LabAnswer>): void => self.postMessage(message);

/** The first message names the lab; the questions come once it is loaded. */
self.onmessage = ({ data: name }: MessageEvent<LabName>) => {
  labs[name]().then(
    (lab) => {
      self.onmessage = ({ data: { id, question } }: MessageEvent<AskedInWorker<LabQuestion>>) => {
        try {
          tell({ kind: 'answer', id, answer: answerLab(lab, question) });
        } catch (error) {
          // A model promises never to throw. Where it breaks the promise, the page must still hear an answer.
          tell({ kind: 'failed', id, reason: String(error) });
        }
      };
      tell({ kind: 'ready' });
    },
    (error: unknown) => {
      // A promise that is rejected in a worker is heard by nobody; an error is, and the page goes on without the worker.
      setTimeout(() => {
        throw error;
      });
    },
  );
};
