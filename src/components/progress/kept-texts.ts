import { attemptFrom, joined, packAttempt, unpackAttempt, type Attempt } from '../../lessons/progress/attempt.ts';
import type { Store } from '../../store/store.ts';

/** Where the texts of an exercise lie: as they are now, and how they came about. */
const exercisePrefix = 'exercise:';
const historyPrefix = 'history:';

/** What the browser keeps of one thing that a reader knows by name. `size` is in characters. */
export type Kept = {
  readonly what: 'progress' | 'exercise' | 'playground' | 'other';
  /** `lesson/exercise`; of what is not known by such a name, the key. */
  readonly name: string;
  readonly keys: readonly string[];
  readonly size: number;
};

/** What is kept under a key, as the reader knows it. The drawing's choices belong to what is drawn. */
function ownerOf(key: string): Pick<Kept, 'what' | 'name'> | undefined {
  if (key === 'probe') return undefined;
  if (key === 'progress' || key.startsWith('progress:')) return { what: 'progress', name: 'progress' };
  if (key === 'playground' || key.startsWith('playground:')) return { what: 'playground', name: 'playground' };
  const [, name] = /^(?:exercise|history):([^:]+)(?::.*)?$/.exec(key) ?? [];
  return name === undefined ? { what: 'other', name: key } : { what: 'exercise', name };
}

/** Lists what is kept, in the order in which a page shows it. Rejects where the storage cannot be read. */
export async function listKept(store: Store): Promise<readonly Kept[]> {
  const found = new Map<string, { owner: Pick<Kept, 'what' | 'name'>; keys: string[]; size: number }>();
  for (const key of [...(await store.keys())].sort()) {
    const owner = ownerOf(key);
    if (!owner) continue;
    const id = `${owner.what} ${owner.name}`;
    const entry = found.get(id) ?? { owner, keys: [], size: 0 };
    found.set(id, entry);
    entry.keys.push(key);
    entry.size += (await store.read(key))?.length ?? 0;
  }
  const order: readonly Kept['what'][] = ['progress', 'exercise', 'playground', 'other'];
  return [...found.values()]
    .map(({ owner, keys, size }): Kept => ({ ...owner, keys, size }))
    .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || (a.name < b.name ? -1 : 1));
}

/** The attempts of all exercises, to take along. Rejects where the storage cannot be read. */
export async function readAttempts(store: Store): Promise<{ readonly [exercise: string]: Attempt }> {
  const attempts: Record<string, Attempt> = {};
  for (const { what, name } of await listKept(store)) {
    if (what !== 'exercise') continue;
    const history = unpackAttempt(await store.read(historyPrefix + name))?.history ?? [];
    const files = unpackAttempt(await store.read(exercisePrefix + name))?.files ?? history[0]?.files;
    const attempt = files && attemptFrom({ files, history });
    if (attempt) attempts[name] = attempt;
  }
  return attempts;
}

/** Adds attempts from elsewhere. What the learner has written here stays in the editor; the other's joins the history. */
export async function joinAttempts(
  store: Store,
  attempts: { readonly [exercise: string]: Attempt },
  now: string,
): Promise<void> {
  const mine = await readAttempts(store);
  for (const [name, theirs] of Object.entries(attempts)) {
    const own = mine[name];
    // The files as they were there may not have been judged yet: they are a state as well.
    const withFiles =
      theirs.history.length > 0 ? theirs : { ...theirs, history: [{ at: now, met: 0, files: theirs.files }] };
    await store.write(historyPrefix + name, packAttempt(own ? joined(own, withFiles) : withFiles));
    if (!own) await store.write(exercisePrefix + name, JSON.stringify({ files: theirs.files }));
  }
}
