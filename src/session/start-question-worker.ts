import type { Answer, Question } from './answer-question.ts';
import { startAnswering } from './start-answering.ts';

/** Starts the worker for questions. */
export const startQuestionWorker = startAnswering<Question, Answer>(
  () => new Worker(new URL('./question.worker.ts', import.meta.url), { type: 'module', name: 'questions' }),
);
