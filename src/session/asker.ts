import { browserTimers, watchdog, type Timers } from './watchdog.ts';

/** What is posted to the worker, and what it tells. `ready` comes once. */
export type AskedInWorker<Question> = { readonly id: number; readonly question: Question };
export type ToldByWorker<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** Starts a worker; `onBroken` says that it cannot be loaded. */
export type StartAnswering<Question, Answer> = (
  onTold: (told: ToldByWorker<Answer>) => void,
  onBroken: () => void,
) => { post(asked: AskedInWorker<Question>): void; end(): void };

/** Answers in the page, where there are no workers; rejects where it cannot, or should not, because the input is large. */
export type AnswerInPage<Question, Answer> = (question: Question) => Promise<Answer>;

/** Takes questions; a newer one replaces one that waits. */
export type Asker<Question> = { ask(question: Question): void; dispose(): void };

/** `given-up`: the worker was silent for too long over this question, and is asked again only when it changes. */
export type AskerState = 'working' | 'idle' | 'given-up' | 'failed';

/** Two inputs are judged for some questions, which takes longer than one verdict. */
export const answerLimitMs = 6000;

/**
 * Asks a worker of its own, one question at a time; a newer question replaces one that waits. The worker is started by the
 * first question.
 */
export function createAsker<Question, Answer>(
  start: StartAnswering<Question, Answer>,
  inPage: AnswerInPage<Question, Answer>,
  handlers: { onAnswer(answer: Answer, question: Question): void; onState(state: AskerState): void },
  timers: Timers = browserTimers,
): Asker<Question> {
  let runner: ReturnType<StartAnswering<Question, Answer>> | undefined;
  let ready = false;
  let hasNoWorker = false;
  let isDisposed = false;
  let waiting: Question | undefined;
  let open: AskedInWorker<Question> | undefined;
  let lastId = 0;

  const silence = watchdog(
    () => {
      stop();
      handlers.onState('given-up');
      if (waiting) sendNext();
    },
    timers,
    answerLimitMs,
  );

  function stop(): void {
    silence.answered();
    runner?.end();
    runner = undefined;
    ready = false;
    open = undefined;
  }

  function onTold(told: ToldByWorker<Answer>): void {
    if (told.kind === 'ready') {
      ready = true;
      return sendNext();
    }
    if (!open || told.id !== open.id) return;
    silence.answered();
    const { question } = open;
    open = undefined;
    if (told.kind === 'answer') handlers.onAnswer(told.answer, question);
    handlers.onState(told.kind === 'failed' ? 'failed' : waiting ? 'working' : 'idle');
    sendNext();
  }

  function onBroken(): void {
    stop();
    hasNoWorker = true;
    sendNext();
  }

  function sendNext(): void {
    if (!waiting || open !== undefined) return;
    if (!hasNoWorker) {
      runner ??= start(onTold, onBroken);
      if (!ready) return;
    }
    const question = waiting;
    const id = ++lastId;
    waiting = undefined;
    open = { id, question };
    if (hasNoWorker) return answerHere(id, question);
    silence.sent();
    runner?.post(open);
  }

  function answerHere(id: number, question: Question): void {
    const tell = (told: ToldByWorker<Answer>): void => {
      if (!isDisposed) onTold(told);
    };
    inPage(question).then(
      (answer) => tell({ kind: 'answer', id, answer }),
      (error: unknown) => tell({ kind: 'failed', id, reason: String(error) }),
    );
  }

  return {
    ask(question: Question): void {
      waiting = question;
      handlers.onState('working');
      sendNext();
    },
    dispose(): void {
      isDisposed = true;
      waiting = undefined;
      stop();
    },
  };
}
