import { expect, it } from 'vitest';
import { createCoreWorkspace, PartMissing, type CoreWorkspace } from '../../src/engine/core.ts';
import { analyze, type Analysis, type SourceFile } from '../../src/engine/index.ts';
import type { Reply, Request, SessionOptions, SessionState } from '../../src/session/protocol.ts';
import { serve } from '../../src/session/serve.ts';
import { supervise } from '../../src/session/supervisor.ts';
import { silenceLimitMs } from '../../src/session/watchdog.ts';
import { fakeTimers } from './fake-timers.ts';

const pod = (name: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec: { containers: [{ name: web, image: nginx }] }\n`;
const file = (...names: readonly string[]): SourceFile => ({ name: 'a.yaml', text: names.map(pod).join('---\n') });

/** A session with its worker beside it: whatever passes between them is copied, and comes later, as between threads. */
function session(workspace: () => CoreWorkspace = createCoreWorkspace) {
  const clock = fakeTimers();
  const requests: Request[] = [];
  const replies: Reply[] = [];
  const told: { analysis: Analysis; files: readonly SourceFile[] }[] = [];
  const states: SessionState[] = [];
  let isMute = false;
  let work = Promise.resolve();
  const supervised = supervise(
    (onReply) => {
      let ended = false;
      let take: ((request: Request) => Promise<void>) | undefined;
      const hear = (reply: Reply): void => {
        if (ended || isMute) return;
        replies.push(reply);
        onReply(structuredClone(reply));
      };
      work = work.then(() => void (take = serve(hear, workspace())));
      return {
        post(request) {
          requests.push(request);
          work = work.then(() => take?.(structuredClone(request)));
        },
        end: () => (ended = true),
      };
    },
    {
      onAnalysis: (analysis, files) => told.push({ analysis, files }),
      onState: (state) => states.push(state),
      onNoWorker: () => undefined,
    },
    clock.timers,
  );
  /** Waits until the worker has nothing left to do. */
  const quiet = async (): Promise<void> => {
    let seen;
    do await (seen = work);
    while (seen !== work);
  };
  return {
    ...{ requests, replies, told, states, quiet },
    pass: clock.pass,
    analyze: supervised.analyze,
    mute: (on: boolean) => (isMute = on),
    async judge(files: readonly SourceFile[], options: SessionOptions = {}) {
      supervised.analyze(files, options);
      await quiet();
    },
    /** What was shown of each text is what the engine says of it, and of no other. */
    expectTruth() {
      for (const { analysis, files } of told) {
        expect(analysis).toEqual(structuredClone(analyze(files, { kubernetes: analysis.kubernetes })));
      }
    },
  };
}

const sinceOf = (reply: Reply | undefined): number | undefined =>
  reply?.kind === 'analysis' ? reply.since : undefined;

it('says what changed since the answer before', async () => {
  const s = session();
  await s.judge([file('a', 'b')]);
  await s.judge([file('a', 'c')]);
  await s.judge([file('a', 'c', 'd'), { ...file('e'), name: 'b.yaml' }]);
  await s.judge([{ ...file('e'), name: 'c.yaml' }]);
  expect(s.replies.map(sinceOf)).toEqual([undefined, undefined, 1, 2, 3]);
  expect(s.told).toHaveLength(4);
  s.expectTruth();
});

it('goes on through another version', async () => {
  const s = session();
  await s.judge([file('a', 'b')]);
  await s.judge([file('a', 'b')], { kubernetes: '1.33' });
  await s.judge([file('a', 'b')]);
  expect(s.told.map(({ analysis }) => analysis.kubernetes)).toEqual(['1.37', '1.33', '1.37']);
  s.expectTruth();
});

it('skips what newer input overtakes', async () => {
  const s = session();
  await s.judge([file('a')]);
  for (const name of ['b', 'c', 'd']) s.analyze([file('a', name)], {});
  await s.quiet();
  expect(s.told.map(({ files }) => files)).toEqual([[file('a')], [file('a', 'b')], [file('a', 'd')]]);
  s.expectTruth();
});

it('says everything again after a new start', async () => {
  const s = session();
  await s.judge([file('a', 'b')]);
  s.mute(true);
  await s.judge([file('a', 'c')]);
  s.mute(false);
  s.pass(silenceLimitMs);
  await s.quiet();
  await s.judge([file('a', 'd')]);
  expect(s.requests.map(({ since }) => since)).toEqual([undefined, 1, undefined, 3]);
  expect(s.told.map(({ files }) => files)).toEqual([[file('a', 'b')], [file('a', 'c')], [file('a', 'd')]]);
  s.expectTruth();
});

it('says everything to a page that holds another answer', async () => {
  const replies: Reply[] = [];
  const take = serve((reply) => replies.push(reply));
  await take({ id: 1, files: [file('a')], options: {} });
  await take({ id: 2, since: 1, files: [file('b')], options: {} });
  await take({ id: 3, since: 1, files: [file('a')], options: {} });
  expect(replies.map(sinceOf)).toEqual([undefined, undefined, 1, undefined]);
});

/** A workspace that cannot have a part, or fails, where a text asks for it. */
function failing(): CoreWorkspace {
  const workspace = createCoreWorkspace();
  return {
    async analyze(files, options, around) {
      if (files.some(({ text }) => text.includes('broken'))) throw new Error('broken');
      if (files.some(({ text }) => text.includes('fetched'))) {
        around?.fetching();
        await new Promise((resolve) => setTimeout(resolve));
        around?.fetched();
      }
      if (files.some(({ text }) => text.includes('missing'))) throw new PartMissing('pods');
      return workspace.analyze(files, options, around);
    },
  };
}

it('goes on after a part was fetched', async () => {
  const s = session(failing);
  await s.judge([file('a')]);
  await s.judge([file('a', 'fetched')]);
  expect(s.replies.slice(2).map(({ kind }) => kind)).toEqual(['fetching', 'fetched', 'analysis']);
  expect(sinceOf(s.replies.at(-1))).toBe(1);
  s.expectTruth();
});

it('changes the last good answer after a failure, and none after a part was missing', async () => {
  const s = session(failing);
  await s.judge([file('a', 'b')]);
  await s.judge([file('a', 'broken')]);
  expect(s.states.at(-1)).toEqual({ name: 'failed', reason: 'Error: broken' });
  await s.judge([file('a', 'c')]);
  expect(sinceOf(s.replies.at(-1))).toBe(1);
  await s.judge([file('a', 'missing')]);
  expect(s.states.at(-1)).toEqual({ name: 'part-missing' });
  await s.judge([file('a', 'd')]);
  expect(s.requests.at(-1)!.since).toBeUndefined();
  expect(s.told).toHaveLength(3);
  s.expectTruth();
});
