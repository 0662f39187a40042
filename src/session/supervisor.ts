import type { Analysis, SourceFile } from '../engine/analysis.ts';
import { patched } from './analysis-patch.ts';
import type { Reply, Request, SessionOptions, SessionState } from './protocol.ts';
import { browserTimers, watchdog, type Timers } from './watchdog.ts';

/** A running worker, as far as the supervisor needs one. */
export type Runner = { post(request: Request): void; end(): void };

/** Starts a worker that tells its replies to `onReply`; `onBroken` says that it cannot be loaded or died. */
export type StartRunner = (onReply: (reply: Reply) => void, onBroken: () => void) => Runner;

export type Handlers = {
  onAnalysis(analysis: Analysis, files: readonly SourceFile[]): void;
  onState(state: SessionState): void;
  /** No worker can be had; `files` is what waits to be judged. */
  onNoWorker(files: readonly SourceFile[], options: SessionOptions): void;
};

type Work = { readonly files: readonly SourceFile[]; readonly options: SessionOptions };

/**
 * Keeps one worker busy with the newest input. One request is open at a time and newer input replaces what waits,
 * so a fast typist never builds a queue. A silent worker is ended and started again; the same input gets
 * two tries, then it waits for a change.
 */
export function supervise(start: StartRunner, handlers: Handlers, timers: Timers = browserTimers) {
  let runner: Runner | undefined;
  let ready = false;
  let open: (Work & { id: number }) | undefined;
  let waiting: Work | undefined;
  let judged: readonly SourceFile[] = [];
  /** The running worker's last answer. Another worker knows nothing of it. */
  let held: { readonly id: number; readonly analysis: Analysis } | undefined;
  let deadly: Work | undefined;
  let lastId = 0;

  const silence = watchdog(() => onSilent(), timers);

  const begin = (): void => {
    ready = false;
    runner = start(onReply, onBroken);
  };

  const end = (): void => {
    silence.answered();
    runner?.end();
    runner = undefined;
    ready = false;
    held = undefined;
  };

  const sendNext = (): void => {
    if (!ready || open || !waiting) return;
    open = { ...waiting, id: ++lastId };
    waiting = undefined;
    runner?.post({ ...open, ...(held && { since: held.id }) });
    silence.sent();
  };

  function onReply(reply: Reply): void {
    if (reply.kind === 'ready') {
      ready = true;
      sendNext();
      return;
    }
    if (!open || reply.id !== open.id) return;
    silence.answered();
    // A slow network is no silence. What a text costs is counted anew from when the parts are there.
    if (reply.kind === 'fetching') return;
    if (reply.kind === 'fetched') return silence.sent();
    // A change of an answer that is not held here would put together findings of two texts.
    if (reply.kind === 'analysis' && reply.since !== undefined && reply.since !== held?.id) return onSilent();
    const { files } = open;
    open = undefined;
    deadly = undefined;
    judged = files;
    if (reply.kind === 'analysis') {
      held = { id: reply.id, analysis: patched(reply.since === undefined ? undefined : held?.analysis, reply.patch) };
      handlers.onAnalysis(held.analysis, files);
    }
    handlers.onState(stateAfter(reply, waiting !== undefined));
    // A browser may remember that a file could not be fetched; a new worker asks again.
    if (reply.kind === 'part-missing') {
      end();
      begin();
    }
    sendNext();
  }

  function onSilent(): void {
    if (!open) return;
    const { files, options } = open;
    const file = changedFile(files, judged);
    const second = deadly !== undefined && sameFiles(deadly.files, files);
    end();
    open = undefined;
    deadly = { files, options };
    if (!second) waiting ??= { files, options };
    begin();
    handlers.onState({ name: second && !waiting ? 'gave-up' : 'restarted', file });
  }

  function onBroken(): void {
    end();
    const work = waiting ?? open;
    open = undefined;
    waiting = undefined;
    handlers.onState({ name: 'no-worker' });
    if (work) handlers.onNoWorker(work.files, work.options);
  }

  begin();
  handlers.onState({ name: 'starting' });

  return {
    analyze(files: readonly SourceFile[], options: SessionOptions): void {
      if (!runner) return handlers.onNoWorker(files, options);
      waiting = { files, options };
      if (ready && !open) handlers.onState({ name: 'working' });
      sendNext();
    },
    dispose: end,
  };
}

function stateAfter(reply: Reply, isMore: boolean): SessionState {
  if (reply.kind === 'failed') return { name: 'failed', reason: reply.reason };
  if (reply.kind === 'part-missing') return { name: 'part-missing' };
  return { name: isMore ? 'working' : 'idle' };
}

/** The name of the file to blame: the first that differs from what was judged last. */
function changedFile(files: readonly SourceFile[], judged: readonly SourceFile[]): string {
  const changed = files.find((file, index) => file.text !== judged[index]?.text);
  return (changed ?? files[0])?.name ?? '';
}

function sameFiles(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return a.length === b.length && a.every((file, index) => file.text === b[index]!.text);
}
