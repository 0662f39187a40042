import type { Answer, Question } from './answer-question.ts';
import { createAsker, type AnswerInPage, type Asker, type AskerState } from './asker.ts';
import { fitsInPage } from './judge-in-page.ts';
import { startQuestionWorker } from './start-question-worker.ts';

const answerInPage: AnswerInPage<Question, Answer> = async (question) => {
  const all = question.ask === 'changes' ? [...question.before, ...question.files] : question.files;
  if (!fitsInPage(all)) throw new Error('too large for the page');
  const { answerQuestion } = await import('./answer-question.ts');
  return answerQuestion(question);
};

/** Opens the way to ask what is not part of a verdict: in a worker, or in the page where there is none. */
export function openAsker(handlers: {
  onAnswer(answer: Answer): void;
  onState(state: AskerState): void;
}): Asker<Question> {
  return createAsker(startQuestionWorker, answerInPage, handlers);
}
