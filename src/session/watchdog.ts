/** The two calls that measure time; tests bring their own. */
export type Timers = {
  set(action: () => void, ms: number): unknown;
  clear(timer: unknown): void;
};

export const browserTimers: Timers = {
  set: (action, ms) => setTimeout(action, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** A worker that says nothing for this long while a request is open will not answer. */
export const silenceLimitMs = 2000;

/** Watches one open request at a time. */
export type Watchdog = {
  /** A request was sent: from now on silence counts. */
  sent(): void;
  /** An answer came, or the request no longer matters. */
  answered(): void;
};

/** Calls `onSilent` once when a request stays open longer than the limit. */
export function watchdog(onSilent: () => void, timers: Timers = browserTimers, limitMs = silenceLimitMs): Watchdog {
  let timer: unknown;
  const stop = (): void => {
    if (timer !== undefined) timers.clear(timer);
    timer = undefined;
  };
  return {
    sent() {
      stop();
      timer = timers.set(() => {
        timer = undefined;
        onSilent();
      }, limitMs);
    },
    answered: stop,
  };
}
