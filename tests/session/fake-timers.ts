import type { Timers } from '../../src/session/watchdog.ts';

/** Timers that move only when a test says so. */
export function fakeTimers() {
  let now = 0;
  const waiting = new Map<number, { at: number; action: () => void }>();
  let last = 0;
  const timers: Timers = {
    set(action, ms) {
      waiting.set(++last, { at: now + ms, action });
      return last;
    },
    clear: (timer) => void waiting.delete(timer as number),
  };
  return {
    timers,
    pass(ms: number) {
      now += ms;
      for (const [id, { at, action }] of [...waiting]) {
        if (at > now) continue;
        waiting.delete(id);
        action();
      }
    },
  };
}
