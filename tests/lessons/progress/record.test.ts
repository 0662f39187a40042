import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, type ProgressEvent } from '../../../src/lessons/progress/events.ts';
import { merge } from '../../../src/lessons/progress/merge.ts';
import { readRecord, recordFrom } from '../../../src/lessons/progress/read-record.ts';
import { emptyRecord, newestSchema, type ProgressRecord } from '../../../src/lessons/progress/record.ts';
import { renamed } from '../../../src/lessons/progress/renamed.ts';
import { dueForReview } from '../../../src/lessons/progress/review.ts';

const noon = '2026-11-21T12:00:00.000Z';
const later = '2026-11-22T12:00:00.000Z';
const done = (...events: ProgressEvent[]): ProgressRecord => events.reduce(after, emptyRecord);
const pod = { lesson: 'pod', now: noon } as const;

const learned = done(
  { ...pod, did: 'read', section: 'one-address' },
  { ...pod, did: 'answer', question: 'shared-port', right: false },
  { ...pod, did: 'try', exercise: 'two-containers' },
  { ...pod, did: 'hint', exercise: 'two-containers', tier: 2 },
  { ...pod, now: later, did: 'reach', exercise: 'two-containers' },
  { ...pod, now: later, did: 'finish' },
);

describe('what a learner does', () => {
  it('is remembered by ids', () => {
    expect(learned).toEqual({
      schema: newestSchema,
      lessons: { pod: { at: 'one-address', visited: noon, done: later } },
      exercises: { 'pod/two-containers': { tries: 1, hints: 2, reached: later } },
      questions: { 'pod/shared-port': { streak: 0, wrong: 1, last: noon } },
    });
  });

  it.each<ProgressEvent>([
    { ...pod, now: later, did: 'read', section: 'one-address' },
    { ...pod, did: 'hint', exercise: 'two-containers', tier: 1 },
    { ...pod, did: 'reach', exercise: 'two-containers' },
    { ...pod, did: 'show-solution', exercise: 'two-containers' },
    { ...pod, did: 'finish' },
  ])('$did for the second time changes nothing', (event) => {
    expect(after(learned, event)).toBe(learned);
  });

  it('survives being written and read', () => {
    expect(readRecord(JSON.stringify(learned))).toEqual({ is: 'read', record: learned, damaged: 0 });
  });
});

describe('a text that is no record of ours', () => {
  it.each([
    ['', 'unreadable'],
    ['{', 'unreadable'],
    ['x'.repeat(5_000_001), 'unreadable'],
    ['null', 'foreign'],
    ['[1]', 'foreign'],
    ['{"schema":"1"}', 'foreign'],
    ['{"schema":-1}', 'foreign'],
    [JSON.stringify({ ...learned, schema: newestSchema + 1 }), 'newer'],
  ])('%.20s is %s', (text, is) => {
    expect(readRecord(text)).toEqual({ is });
  });

  it('keeps what can be read of a damaged one, and counts the rest', () => {
    const damaged = {
      ...learned,
      lessons: { ...learned.lessons, Pod: { visited: noon }, job: { visited: 'yesterday' } },
      exercises: {
        'pod/two-containers': { tries: -1, hints: 0 },
        'pod/<img onerror=alert(1)>': { tries: 1, hints: 0 },
      },
      questions: JSON.parse('{"__proto__":{"streak":1,"wrong":0,"last":"2026-11-21T12:00:00Z"}}') as unknown,
    };
    expect(recordFrom(damaged)).toEqual({
      is: 'read',
      damaged: 5,
      record: { ...emptyRecord, lessons: learned.lessons },
    });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(['read', 'newer', 'foreign', 'unreadable']).toContain(recordFrom(value).is);
      }),
    );
  });

  it('brings what the first pages kept into the form of today', () => {
    const first = { schema: 0, exercises: { 'labels-selectors/nobody-answers': { files: [] } } };
    expect(recordFrom(first)).toEqual({
      is: 'read',
      damaged: 0,
      record: { ...emptyRecord, exercises: { 'labels-selectors/nobody-answers': { tries: 1, hints: 0 } } },
    });
  });
});

describe('two records', () => {
  const other = done(
    { ...pod, now: later, did: 'read', section: 'end' },
    { ...pod, now: later, did: 'answer', question: 'shared-port', right: true },
    { ...pod, did: 'reach', exercise: 'two-containers' },
    { lesson: 'service', now: noon, did: 'read', section: 'start' },
  );

  it('lose nothing together', () => {
    expect(merge(learned, other)).toEqual({
      schema: newestSchema,
      lessons: {
        pod: { at: 'end', visited: later, done: later },
        service: { at: 'start', visited: noon },
      },
      exercises: { 'pod/two-containers': { tries: 1, hints: 2, reached: noon } },
      questions: { 'pod/shared-port': { streak: 1, wrong: 1, last: later } },
    });
  });

  it('are the same together whichever comes first, and again', () => {
    const joined = merge(learned, other);
    expect(merge(other, learned)).toEqual(joined);
    expect(merge(joined, other)).toEqual(joined);
  });
});

describe('a renamed lesson', () => {
  const lessons = [{ id: 'pods', formerIds: ['pod'] }];

  it('brings its progress along', () => {
    expect(renamed(learned, lessons)).toEqual({
      schema: newestSchema,
      lessons: { pods: learned.lessons['pod'] },
      exercises: { 'pods/two-containers': learned.exercises['pod/two-containers'] },
      questions: { 'pods/shared-port': learned.questions['pod/shared-port'] },
    });
  });

  it('does not overwrite what was done under its new name, and leaves lessons that are gone', () => {
    const both = { ...learned, lessons: { pod: { visited: noon }, pods: { visited: later }, gone: { visited: noon } } };
    expect(renamed(both, lessons).lessons).toEqual({ pods: { visited: later }, gone: { visited: noon } });
  });
});

describe('review', () => {
  const answered = (streak: number, wrong = 1): ProgressRecord => ({
    ...emptyRecord,
    questions: { 'pod/a': { streak, wrong, last: noon } },
  });

  it.each([
    [0, 1],
    [1, 3],
    [2, 7],
    [3, 16],
    [4, 35],
  ])('after %i right answers a mistake comes back in %i days', (streak, days) => {
    const due = new Date(Date.parse(noon) + days * 86_400_000);
    const before = new Date(due.getTime() - 1).toISOString();
    expect(dueForReview(answered(streak), before)).toEqual([]);
    expect(dueForReview(answered(streak), due.toISOString())).toEqual([
      { question: 'pod/a', since: due.toISOString() },
    ]);
  });

  it('asks nothing again that was right at once, and nothing that is known by now', () => {
    expect(dueForReview(answered(1, 0), '2030-01-01T00:00:00Z')).toEqual([]);
    expect(dueForReview(answered(5), '2030-01-01T00:00:00Z')).toEqual([]);
  });
});
