import { describe, expect, it } from 'vitest';
import { joinAttempts, listKept, readAttempts } from '../../src/components/progress/kept-texts.ts';
import type { Attempt } from '../../src/lessons/progress/attempt.ts';
import { memoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';

const now = '2026-11-21T12:00:00.000Z';
const files = (text: string) => [{ name: 'pod.yaml', text }];
const attempt = (text: string, at = now): Attempt => ({
  files: files(text),
  history: [{ at, met: 1, files: files(text) }],
});

async function storeWith(texts: { readonly [key: string]: string }): Promise<Store> {
  const store = memoryStore();
  for (const [key, text] of Object.entries(texts)) await store.write(key, text);
  return store;
}

describe('what is kept', () => {
  it('is listed by what the reader knows, with everything that belongs to it', async () => {
    const store = await storeWith({
      probe: 'probe',
      'playground:drawing': '{}',
      playground: '{"files":[]}',
      'history:pod/two-friends': '12345',
      'exercise:pod/two-friends': '123',
      'exercise:pod/two-friends:drawing': '1',
      'progress:set-aside': 'x',
      'made-by-a-newer-page': '?',
      progress: '{}',
    });
    expect(await listKept(store)).toEqual([
      { what: 'progress', name: 'progress', keys: ['progress', 'progress:set-aside'], size: 3 },
      {
        what: 'exercise',
        name: 'pod/two-friends',
        keys: ['exercise:pod/two-friends', 'exercise:pod/two-friends:drawing', 'history:pod/two-friends'],
        size: 9,
      },
      { what: 'playground', name: 'playground', keys: ['playground', 'playground:drawing'], size: 14 },
      { what: 'other', name: 'made-by-a-newer-page', keys: ['made-by-a-newer-page'], size: 1 },
    ]);
  });

  it('is nothing in a new browser', async () => {
    expect(await listKept(memoryStore())).toEqual([]);
    expect(await readAttempts(memoryStore())).toEqual({});
  });
});

describe('attempts from elsewhere', () => {
  it('come back on a machine that has none', async () => {
    const store = memoryStore();
    await joinAttempts(store, { 'pod/a': attempt('mine') }, now);
    expect(await readAttempts(store)).toEqual({ 'pod/a': attempt('mine') });
  });

  it('join the history where the learner has written something else, which stays in the editor', async () => {
    const store = await storeWith({
      'exercise:pod/a': JSON.stringify({ files: files('here') }),
      'history:pod/a': JSON.stringify(attempt('here', '2026-11-20T12:00:00.000Z')),
    });
    await joinAttempts(store, { 'pod/a': attempt('there') }, now);
    await joinAttempts(store, { 'pod/a': attempt('there') }, now);
    const { 'pod/a': joined } = await readAttempts(store);
    expect(joined?.files).toEqual(files('here'));
    expect(joined?.history.map((state) => state.files[0]?.text)).toEqual(['there', 'here']);
  });

  it('that were never judged are kept as a state', async () => {
    const store = await storeWith({ 'exercise:pod/a': JSON.stringify({ files: files('here') }) });
    await joinAttempts(store, { 'pod/a': { files: files('there'), history: [] } }, now);
    expect((await readAttempts(store))['pod/a']?.history).toEqual([{ at: now, met: 0, files: files('there') }]);
  });

  it('that are damaged are passed over', async () => {
    const store = await storeWith({ 'exercise:pod/a': 'not json', 'history:pod/b': '{"files":[{"name":1}]}' });
    expect(await readAttempts(store)).toEqual({});
  });
});
