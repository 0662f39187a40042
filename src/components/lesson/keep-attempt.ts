import { packAttempt, unpackAttempt, withState, type Attempt, type Snapshot } from '../../lessons/progress/attempt.ts';
import { browserStore } from '../../store/browser-store.ts';
import { keepLatest } from '../../store/keep-latest.ts';

/** The states that an exercise went through, as the browser keeps them. */
export type KeptAttempt = {
  readonly history: readonly Snapshot[];
  /** Adds a state and gives the history with it; `isNewStart` where the learner is about to leave it behind. */
  add(state: Snapshot, isNewStart?: boolean): readonly Snapshot[];
};

/** Opens what is kept under a name. Never rejects: where nothing can be kept, the history lasts as long as the page. */
export async function keepAttempt(key: string): Promise<KeptAttempt> {
  const store = await browserStore();
  let attempt: Attempt | undefined = unpackAttempt(await store.read(key).catch(() => undefined));
  // That the files themselves cannot be kept is said by the workbench.
  const keeper = keepLatest(store, key, () => undefined);
  return {
    get history() {
      return attempt?.history ?? [];
    },
    add(state, isNewStart = false) {
      attempt = withState(attempt, state, isNewStart);
      keeper.keep(packAttempt(attempt));
      return attempt.history;
    },
  };
}
