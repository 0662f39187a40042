import type { Writable } from 'node:stream';

/** Large enough that the system is asked seldom, small enough that nothing piles up. */
const batch = 65_536;

/**
 * Writes pieces as fast as the reader takes them, and stops where the reader has gone, as `head` does.
 * Needs a listener for the stream's errors, since a pipe that breaks is one.
 */
export async function write(stream: Writable, pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < batch) continue;
    if (stream.destroyed) return;
    if (!stream.write(waiting)) await drained(stream);
    waiting = '';
  }
  if (waiting !== '' && !stream.destroyed && !stream.write(waiting)) await drained(stream);
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'close', 'error']) stream.removeListener(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) stream.on(event, done);
  });
}
