import { describe, expect, it } from 'vitest';
import type { Analysis, SourceFile } from '../../src/engine/analysis.ts';
import { patchOf } from '../../src/session/analysis-patch.ts';
import type { Reply, Request, SessionState } from '../../src/session/protocol.ts';
import { supervise } from '../../src/session/supervisor.ts';
import { silenceLimitMs } from '../../src/session/watchdog.ts';
import { fakeTimers } from './fake-timers.ts';

const analysis = {
  kubernetes: '1.37',
  files: [],
  graph: { nodes: [], edges: [] },
  answers: { serviceReaches: [] },
} as Analysis;
const patch = patchOf(undefined, analysis);
const file = (text: string, name = 'a.yaml'): SourceFile => ({ name, text });

/** A session over workers that the test answers for. */
function session() {
  const clock = fakeTimers();
  const workers: { requests: Request[]; ended: boolean; reply: (reply: Reply) => void; break: () => void }[] = [];
  const states: SessionState[] = [];
  const judged: string[] = [];
  const inPage: string[] = [];
  const supervised = supervise(
    (onReply, onBroken) => {
      const worker = { requests: [] as Request[], ended: false, reply: onReply, break: onBroken };
      workers.push(worker);
      return { post: (request) => worker.requests.push(request), end: () => (worker.ended = true) };
    },
    {
      onAnalysis: (_, files) => judged.push(files[0]!.text),
      onState: (state) => states.push(state),
      onNoWorker: (files) => inPage.push(files[0]!.text),
    },
    clock.timers,
  );
  const worker = () => workers.at(-1)!;
  return {
    ...clock,
    states,
    judged,
    inPage,
    workers,
    worker,
    state: () => states.at(-1),
    ready: () => worker().reply({ kind: 'ready' }),
    analyze: (...files: SourceFile[]) => supervised.analyze(files, {}),
    answer: () => worker().reply({ kind: 'analysis', id: worker().requests.at(-1)!.id, patch }),
  };
}

describe('supervise', () => {
  it('waits for the worker, then judges what is newest', () => {
    const s = session();
    s.analyze(file('1'));
    s.analyze(file('2'));
    expect(s.worker().requests).toHaveLength(0);
    s.ready();
    expect(s.worker().requests.map((request) => request.files[0]!.text)).toEqual(['2']);
  });

  it('keeps one request open and skips what was overtaken', () => {
    const s = session();
    s.ready();
    for (const text of ['1', '2', '3']) s.analyze(file(text));
    s.answer();
    s.answer();
    expect(s.judged).toEqual(['1', '3']);
    expect(s.state()).toEqual({ name: 'idle' });
  });

  it('does not count the time that the worker takes to load', () => {
    const s = session();
    s.analyze(file('1'));
    s.pass(silenceLimitMs * 5);
    expect(s.workers).toHaveLength(1);
  });

  it('does not count the time that a part takes to come', () => {
    const s = session();
    s.ready();
    s.analyze(file('1'));
    s.worker().reply({ kind: 'fetching', id: 1 });
    s.pass(silenceLimitMs * 5);
    expect(s.workers).toHaveLength(1);
    s.worker().reply({ kind: 'fetched', id: 1 });
    s.answer();
    expect(s.judged).toEqual(['1']);
  });

  it('counts again once the part is there', () => {
    const s = session();
    s.ready();
    s.analyze(file('1'));
    s.worker().reply({ kind: 'fetching', id: 1 });
    s.worker().reply({ kind: 'fetched', id: 1 });
    s.pass(silenceLimitMs);
    expect(s.state()).toEqual({ name: 'restarted', file: 'a.yaml' });
  });

  it('says that a part is missing, and asks a new worker when the text changes', () => {
    const s = session();
    s.ready();
    s.analyze(file('1'));
    s.worker().reply({ kind: 'part-missing', id: 1 });
    expect(s.state()).toEqual({ name: 'part-missing' });
    expect(s.judged).toEqual([]);
    s.ready();
    expect(s.state()).toEqual({ name: 'part-missing' });
    s.analyze(file('2'));
    s.answer();
    expect(s.judged).toEqual(['2']);
  });

  it('ends a silent worker, says which file it was, and tries once more', () => {
    const s = session();
    s.ready();
    s.analyze(file('same', 'a.yaml'), file('good', 'b.yaml'));
    s.answer();
    s.analyze(file('same', 'a.yaml'), file('evil', 'b.yaml'));
    s.pass(silenceLimitMs);
    expect(s.workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(s.state()).toEqual({ name: 'restarted', file: 'b.yaml' });
    s.ready();
    expect(s.worker().requests.map((request) => request.files[1]!.text)).toEqual(['evil']);
    s.answer();
    expect(s.state()).toEqual({ name: 'idle' });
  });

  it('gives up after the second silence on the same text, until the text changes', () => {
    const s = session();
    s.ready();
    s.analyze(file('evil'));
    s.pass(silenceLimitMs);
    s.ready();
    s.pass(silenceLimitMs);
    expect(s.state()).toEqual({ name: 'gave-up', file: 'a.yaml' });
    s.ready();
    expect(s.worker().requests).toHaveLength(0);
    s.analyze(file('better'));
    s.answer();
    expect(s.judged).toEqual(['better']);
    expect(s.workers).toHaveLength(3);
  });

  it('judges what was typed during the silence instead of the silent text', () => {
    const s = session();
    s.ready();
    s.analyze(file('evil'));
    s.analyze(file('better'));
    s.pass(silenceLimitMs);
    s.ready();
    expect(s.worker().requests.map((request) => request.files[0]!.text)).toEqual(['better']);
  });

  it('ignores an answer to a request that no longer matters', () => {
    const s = session();
    s.ready();
    s.analyze(file('1'));
    s.worker().reply({ kind: 'analysis', id: 99, patch });
    expect(s.judged).toEqual([]);
  });

  it('names the answer that it holds, and none to another worker', () => {
    const s = session();
    s.ready();
    s.analyze(file('1'));
    s.answer();
    s.analyze(file('2'));
    s.pass(silenceLimitMs);
    s.ready();
    s.answer();
    s.analyze(file('3'));
    expect(s.workers.map(({ requests }) => requests.map(({ since }) => since))).toEqual([
      [undefined, 1],
      [undefined, 3],
    ]);
  });

  it('asks a new worker where the change is one of an answer that it does not hold', () => {
    const s = session();
    s.ready();
    s.analyze(file('1'));
    s.worker().reply({ kind: 'analysis', id: 1, since: 7, patch });
    expect(s.judged).toEqual([]);
    s.ready();
    s.answer();
    expect(s.judged).toEqual(['1']);
  });

  it('hands the newest text over where no worker can be had', () => {
    const s = session();
    s.analyze(file('1'));
    s.worker().break();
    s.analyze(file('2'));
    expect(s.state()).toEqual({ name: 'no-worker' });
    expect(s.inPage).toEqual(['1', '2']);
  });

  it('reports a failure of the engine and goes on', () => {
    const s = session();
    s.ready();
    s.analyze(file('1'));
    s.worker().reply({ kind: 'failed', id: 1, reason: 'broken' });
    expect(s.state()).toEqual({ name: 'failed', reason: 'broken' });
    s.analyze(file('2'));
    s.answer();
    expect(s.judged).toEqual(['2']);
  });
});
