import { describe, expect, it } from 'vitest';
import {
  keepProgress,
  progressKey,
  setAsideKey,
  type KeptProgress,
  type ProgressTrouble,
} from '../../../src/components/lesson/keep-progress.ts';
import { emptyRecord, newestSchema } from '../../../src/lessons/progress/record.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import type { Store } from '../../../src/store/store.ts';

const now = '2026-11-21T12:00:00.000Z';
const read = (lesson: string) => ({ lesson, now, did: 'read', section: 'start' }) as const;

/** Takes turns as the tabs of a browser do. */
function turns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function open(store: Store, inTurn = turns(), formerIds: string[] = []) {
  const troubles: ProgressTrouble[] = [];
  let changes = 0;
  const progress: KeptProgress = await keepProgress({
    store,
    lessons: [{ id: 'pods', formerIds }],
    inTurn,
    onChange: () => changes++,
    onTrouble: (trouble) => troubles.push(trouble),
  });
  return { progress, troubles, changes: () => changes };
}

const lasting = (): Store => ({ ...memoryStore(), lasting: true });

describe('progress in the browser', () => {
  it('is there again on the next page', async () => {
    const store = lasting();
    await (await open(store)).progress.did(read('pod'));
    const { progress, troubles } = await open(store);
    expect(Object.keys(progress.record.lessons)).toEqual(['pod']);
    expect(troubles).toEqual([]);
  });

  it('of two tabs is joined, in whatever order they write', async () => {
    const store = lasting();
    const inTurn = turns();
    const [one, two] = [await open(store, inTurn), await open(store, inTurn)];
    await Promise.all([one.progress.did(read('pod')), two.progress.did(read('service'))]);
    await one.progress.refresh();
    expect(Object.keys(one.progress.record.lessons).sort()).toEqual(['pod', 'service']);
    expect(one.progress.record).toEqual(two.progress.record);
    expect(one.changes()).toBe(2);
  });

  it('follows a lesson to its new name', async () => {
    const store = lasting();
    await (await open(store)).progress.did(read('pod'));
    const { progress } = await open(store, turns(), ['pod']);
    expect(Object.keys(progress.record.lessons)).toEqual(['pods']);
  });

  it('sets aside what cannot be read, and says so', async () => {
    const store = lasting();
    await store.write(progressKey, 'garbage');
    const { progress, troubles } = await open(store);
    expect(troubles).toEqual(['set-aside']);
    expect(await store.read(setAsideKey)).toBe('garbage');
    await progress.did(read('pod'));
    expect(JSON.parse((await store.read(progressKey))!)).toMatchObject({ schema: newestSchema });
  });

  it('does not touch what a newer page wrote, and still counts what is done here', async () => {
    const store = lasting();
    const newer = JSON.stringify({ ...emptyRecord, schema: newestSchema + 1 });
    await store.write(progressKey, newer);
    const { progress, troubles } = await open(store);
    await progress.did(read('pod'));
    await progress.did(read('service'));
    expect(troubles).toEqual(['newer']);
    expect(await store.read(progressKey)).toBe(newer);
    expect(Object.keys(progress.record.lessons)).toEqual(['pod', 'service']);
  });

  it('says that a full storage keeps nothing, and goes on', async () => {
    const store = lasting();
    await (await open(store)).progress.did(read('pod'));
    let isFull = true;
    const filling: Store = {
      ...store,
      write: (key, text) => (isFull ? Promise.reject(new Error('QuotaExceededError')) : store.write(key, text)),
    };
    const { progress, troubles } = await open(filling);
    await progress.did(read('service'));
    expect(troubles).toEqual(['not-kept']);
    isFull = false;
    await progress.did(read('job'));
    const { progress: next } = await open(store);
    expect(Object.keys(next.record.lessons).sort()).toEqual(['job', 'pod', 'service']);
  });

  it('says that a browser without storage forgets', async () => {
    expect((await open(memoryStore())).troubles).toEqual(['not-lasting']);
  });

  it('survives a storage that throws when it is read', async () => {
    const broken: Store = { ...lasting(), read: () => Promise.reject(new Error('SecurityError')) };
    const { progress } = await open(broken);
    await progress.did(read('pod'));
    expect(Object.keys(progress.record.lessons)).toEqual(['pod']);
  });

  it('is forgotten on request', async () => {
    const store = lasting();
    const { progress } = await open(store);
    await progress.did(read('pod'));
    await progress.forget();
    expect((await open(store)).progress.record).toEqual(emptyRecord);
  });
});
