import { describe, expect, it } from 'vitest';
import {
  longestAttempt,
  mostSnapshots,
  packAttempt,
  unpackAttempt,
  withState,
  type Attempt,
  type Snapshot,
} from '../../../src/lessons/progress/attempt.ts';

const state = (text: string, met: number, minute = 0): Snapshot => ({
  at: new Date(Date.UTC(2026, 10, 21, 12, minute)).toISOString(),
  met,
  files: [{ name: 'pods.yaml', text }],
});
const through = (...states: Snapshot[]): Attempt =>
  states.reduce<Attempt | undefined>((attempt, each) => withState(attempt, each), undefined)!;
const textsOf = ({ history }: Attempt): string[] => history.map(({ files }) => files[0]!.text);

describe('the history of an attempt', () => {
  it('keeps the last state of each number of goals', () => {
    const attempt = through(state('a', 0), state('ab', 0), state('abc', 1), state('abcd', 1), state('x', 0));
    expect(textsOf(attempt)).toEqual(['x', 'abcd', 'ab']);
    expect(attempt.files).toEqual(state('x', 0).files);
  });

  it('keeps what was there when the learner begins anew', () => {
    const attempt = withState(through(state('a', 0), state('mine', 0)), state('start', 0), true);
    expect(textsOf(attempt)).toEqual(['start', 'mine']);
  });

  it('does not repeat a state', () => {
    expect(textsOf(through(state('a', 1), state('a', 1, 5)))).toEqual(['a']);
  });

  it('is bounded in number and in length, but for the newest state', () => {
    const many = through(...Array.from({ length: mostSnapshots * 2 }, (_, index) => state(`${index}`, index)));
    expect(many.history).toHaveLength(mostSnapshots);
    expect(textsOf(many)[0]).toBe(`${mostSnapshots * 2 - 1}`);
    const long = 'x'.repeat(longestAttempt);
    expect(textsOf(through(state('a', 0), state(long, 1)))).toEqual([long]);
  });
});

describe('a kept attempt', () => {
  const attempt = through(state('a', 0), state('b', 1));

  it('comes back as it was', () => {
    expect(unpackAttempt(packAttempt(attempt))).toEqual(attempt);
  });

  it('may be the files alone, as they were kept once', () => {
    expect(unpackAttempt(JSON.stringify({ files: attempt.files }))).toEqual({ files: attempt.files, history: [] });
  });

  it.each(['', '{', 'null', '{"files":[]}', '{"files":[{"name":1,"text":""}]}', '{"files":{"0":1}}', '7'])(
    '%s is none',
    (text) => expect(unpackAttempt(text)).toBeUndefined(),
  );

  it('loses only those states that are damaged', () => {
    const damaged = { ...attempt, history: [...attempt.history, { at: 'x', met: 1, files: [] }, null] };
    expect(unpackAttempt(JSON.stringify(damaged))).toEqual(attempt);
  });
});
