import { missedInput } from './missed-input.ts';

/** What brings a part of the page to life. */
const inputs = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'input'] as const;

/**
 * Lets a part of the page sleep as it was served until the first input into it. What is done to it until it is alive
 * is done again then, on the same element, or on the one in the same place where the markup was replaced: no click, key
 * or typed text is lost. `data-life` of the root tells how far it is.
 * @param root the served markup
 * @param load fetches what is needed; the function it gives brings the part to life: when it returns,
 *   everything listens (in Svelte: `hydrate` and `flushSync`). Where it rejects, the part
 *   sleeps on and the next input tries again; to say so is the caller's.
 * @returns wakes the part without input, for a learner whose own work belongs there. Never rejects.
 */
export function wakeOnInput(root: HTMLElement, load: () => Promise<() => void>): () => Promise<void> {
  const asleep = new AbortController();
  const missed = missedInput(root, asleep.signal);
  let waking: Promise<void> | undefined;

  const wakeNow = async (): Promise<void> => {
    root.dataset['life'] = 'waking';
    try {
      const enliven = await load();
      await missed.composed();
      asleep.abort();
      enliven();
      root.dataset['life'] = 'awake';
      missed.repeat();
    } catch {
      root.dataset['life'] = 'asleep';
      missed.forget();
      waking = undefined;
    }
  };
  const wake = (): Promise<void> => (waking ??= wakeNow());

  root.dataset['life'] = 'asleep';
  for (const input of inputs) {
    root.addEventListener(input, () => void wake(), { capture: true, passive: true, signal: asleep.signal });
  }
  // Whoever was quicker than this script is already there.
  if (root.contains(document.activeElement)) void wake();
  return wake;
}
