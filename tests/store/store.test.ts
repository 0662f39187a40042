import { describe, expect, it } from 'vitest';
import { keepLatest } from '../../src/store/keep-latest.ts';
import { memoryStore } from '../../src/store/memory.ts';
import { openStore, type Store } from '../../src/store/store.ts';

const lasting = (): Store => ({ ...memoryStore(), lasting: true });

describe('openStore', () => {
  const forbidden = async (): Promise<Store> => {
    throw new DOMException('blocked', 'SecurityError');
  };
  const deaf = async (): Promise<Store> => ({ ...lasting(), read: async () => undefined });
  const full = async (): Promise<Store> => ({
    ...lasting(),
    write: async () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });

  it.each([
    ['the first that works', [async () => lasting()], true],
    ['the second where the first is forbidden', [forbidden, async () => lasting()], true],
    ['none that forgets what was written', [deaf], false],
    ['none that is full', [full], false],
    ['the last resort where all fail', [forbidden, full, deaf], false],
  ])('takes %s', async (_, kinds, lasts) => {
    const store = await openStore(kinds, memoryStore);
    expect(store.lasting).toBe(lasts);
    await store.write('key', 'text');
    expect(await store.read('key')).toBe('text');
  });
});

describe('keepLatest', () => {
  it('writes the first text at once and of the others the newest', async () => {
    const written: string[] = [];
    let release = (): void => {};
    const store: Store = {
      ...memoryStore(),
      write: (_, text) => {
        written.push(text);
        return new Promise((resolve) => (release = resolve));
      },
    };
    const keeper = keepLatest(store, 'key', () => {});
    for (const text of ['1', '2', '3']) keeper.keep(text);
    expect(written).toEqual(['1']);
    release();
    await Promise.resolve();
    await Promise.resolve();
    release();
    await keeper.settled();
    expect(written).toEqual(['1', '3']);
  });

  it('says once that a text is lost, and tries the next one all the same', async () => {
    let lost = 0;
    let tries = 0;
    const store: Store = {
      ...memoryStore(),
      write: async () => {
        tries++;
        throw new Error('full');
      },
    };
    const keeper = keepLatest(store, 'key', () => lost++);
    keeper.keep('1');
    await keeper.settled();
    keeper.keep('2');
    await keeper.settled();
    expect({ lost, tries }).toEqual({ lost: 1, tries: 2 });
  });
});
