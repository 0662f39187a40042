import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../src/session/answer-question.ts';
import { createAsker, type AskedInWorker, type ToldByWorker } from '../../src/session/asker.ts';

const question = (text: string): Question => ({ ask: 'stored', files: [{ name: 'a.yaml', text }] });
const answer: Answer = { to: 'stored', objects: [] };
const textOf = (asked: AskedInWorker<Question>): string => asked.question.files[0]!.text;

/** An asker with a worker, a page and a clock that do as they are told. */
function asker({ inPage = () => Promise.resolve(answer) }: { inPage?: () => Promise<Answer> } = {}) {
  const log: string[] = [];
  const workers: { tell(told: ToldByWorker<Answer>): void; break(): void; posted: AskedInWorker<Question>[] }[] = [];
  const timers = new Map<object, () => void>();
  const { ask, dispose } = createAsker<Question, Answer>(
    (tell, broken) => {
      const posted: AskedInWorker<Question>[] = [];
      workers.push({ tell, break: broken, posted });
      return { post: (asked) => posted.push(asked), end: () => log.push('ended') };
    },
    inPage,
    { onAnswer: () => log.push('answer'), onState: (state) => log.push(state) },
    {
      set(action) {
        const timer = {};
        timers.set(timer, action);
        return timer;
      },
      clear: (timer) => timers.delete(timer as object),
    },
  );
  const pass = (): void => [...timers.values()].forEach((action) => action());
  return { log, workers, ask: (text: string) => ask(question(text)), dispose, pass };
}

describe('questions', () => {
  it('start a worker with the first of them, and wait until it is there', () => {
    const { workers, ask, log } = asker();
    expect(workers).toHaveLength(0);
    ask('a');
    expect(workers[0]!.posted).toEqual([]);
    workers[0]!.tell({ kind: 'ready' });
    expect(workers[0]!.posted.map(textOf)).toEqual(['a']);
    workers[0]!.tell({ kind: 'answer', id: 1, answer });
    expect(log).toEqual(['working', 'answer', 'idle']);
  });

  it('are asked one at a time, and only the newest waits', () => {
    const { workers, ask } = asker();
    ask('a');
    workers[0]!.tell({ kind: 'ready' });
    ask('b');
    ask('c');
    workers[0]!.tell({ kind: 'answer', id: 1, answer });
    expect(workers[0]!.posted.map(textOf)).toEqual(['a', 'c']);
  });

  it('are given up where the worker is silent, and the next has a worker of its own', () => {
    const { workers, ask, log, pass } = asker();
    ask('a');
    workers[0]!.tell({ kind: 'ready' });
    pass();
    expect(log).toEqual(['working', 'ended', 'given-up']);
    ask('b');
    workers[1]!.tell({ kind: 'ready' });
    expect(workers[1]!.posted.map(textOf)).toEqual(['b']);
  });

  it('fail alone', () => {
    const { workers, ask, log } = asker();
    ask('a');
    workers[0]!.tell({ kind: 'ready' });
    workers[0]!.tell({ kind: 'failed', id: 1, reason: 'x' });
    ask('b');
    workers[0]!.tell({ kind: 'answer', id: 2, answer });
    expect(log).toEqual(['working', 'failed', 'working', 'answer', 'idle']);
  });

  it('are answered in the page where there is no worker', async () => {
    const { workers, ask, log } = asker();
    ask('a');
    workers[0]!.break();
    await Promise.resolve();
    await Promise.resolve();
    expect(log).toEqual(['working', 'ended', 'answer', 'idle']);
    ask('b');
    expect(workers).toHaveLength(1);
  });

  it('say so where the page cannot answer either', async () => {
    const { workers, ask, log } = asker({ inPage: () => Promise.reject(new Error('too large')) });
    ask('a');
    workers[0]!.break();
    await new Promise((done) => setTimeout(done));
    expect(log.at(-1)).toBe('failed');
  });

  it('end with the view', () => {
    const { workers, ask, dispose, log } = asker();
    ask('a');
    workers[0]!.tell({ kind: 'ready' });
    dispose();
    workers[0]!.tell({ kind: 'answer', id: 1, answer });
    expect(log).toEqual(['working', 'ended']);
  });
});
