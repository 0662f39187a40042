import { browserStore } from '../../store/browser-store.ts';
import { keepLatest } from '../../store/keep-latest.ts';
import { packChoices, unpackChoices, type Choices } from './choices.ts';

/** The way to keep the choices of a drawing beside the files of its workbench. Never rejects. */
export async function openKeptChoices(
  storageKey: string,
): Promise<{ readonly found: Choices | undefined; keep(choices: Choices): void }> {
  const store = await browserStore();
  const key = `${storageKey}:drawing`;
  const text = await store.read(key).catch(() => undefined);
  // What is lost here is soon chosen again: nobody needs to be told.
  const keeper = keepLatest(store, key, () => undefined);
  return {
    found: text === undefined ? undefined : unpackChoices(text),
    keep: (choices) => keeper.keep(packChoices(choices)),
  };
}
