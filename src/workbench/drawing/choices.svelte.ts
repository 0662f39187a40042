import { firstChoices, type Choices } from './choices.ts';
import { openKeptChoices } from './kept-choices.ts';

/** What the reader has chosen to see, as reactive state that the browser keeps under a name. `onchange` hears of it all. */
export function createChoices(onchange: (choices: Choices) => void) {
  let now = $state.raw<Choices>(firstChoices);
  let keep: ((choices: Choices) => void) | undefined;

  function put(next: Choices): void {
    now = next;
    onchange(next);
    keep?.(next);
  }

  return {
    get now() {
      return now;
    },
    change: (next: Partial<Choices>): void => put({ ...now, ...next }),
    leaveFocus(): void {
      const { focus: _, ...rest } = now;
      put(rest);
    },
    /** Opens or closes a stack, or a namespace: that is one box only by the reader's wish. */
    unfold(key: string, open: boolean, isNamespace: boolean): void {
      const without = (keys: readonly string[]): readonly string[] => keys.filter((each) => each !== key);
      const { unfolded, folded } = now;
      put({
        ...now,
        unfolded: open ? [...without(unfolded), key] : without(unfolded),
        folded: isNamespace && !open ? [...without(folded), key] : without(folded),
      });
    },
    /** Brings back what was kept. In the browser only. */
    async start(storageKey: string): Promise<void> {
      const kept = await openKeptChoices(storageKey);
      // Who has chosen something by now means that.
      if (kept.found && now === firstChoices) put(kept.found);
      keep = kept.keep;
    },
  };
}
