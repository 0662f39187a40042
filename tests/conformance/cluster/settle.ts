export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Reads facts again and again until they stay as they are, and gives them.
 * @param quiet so many milliseconds without a change count as settled
 */
export async function settled<T>(read: () => Promise<T>, quiet: number): Promise<T> {
  let last = '';
  let since = Date.now();
  const end = since + 60_000;
  for (;;) {
    const facts = await read();
    const text = JSON.stringify(facts);
    if (text !== last) [last, since] = [text, Date.now()];
    else if (Date.now() - since >= quiet) return facts;
    if (Date.now() > end) throw new Error(`not settled after a minute: ${text}`);
    await pause(100);
  }
}
