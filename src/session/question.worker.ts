import { answerQuestion, type Answer, type Question } from './answer-question.ts';
import type { AskedInWorker, ToldByWorker } from './asker.ts';

const tell = (message: ToldByWorker<Answer>): void => self.postMessage(message);

self.onmessage = ({ data: { id, question } }: MessageEvent<AskedInWorker<Question>>) => {
  try {
    tell({ kind: 'answer', id, answer: answerQuestion(question) });
  } catch (error) {
    // The engine promises never to throw. Where it breaks the promise, the page must still hear an answer.
    tell({ kind: 'failed', id, reason: String(error) });
  }
};

tell({ kind: 'ready' });
