import { after, type ProgressEvent } from '../../lessons/progress/events.ts';
import { merge } from '../../lessons/progress/merge.ts';
import { readRecord } from '../../lessons/progress/read-record.ts';
import { emptyRecord, type ProgressRecord } from '../../lessons/progress/record.ts';
import { renamed, type Named } from '../../lessons/progress/renamed.ts';
import type { Store } from '../../store/store.ts';

/** Where the record lies, and where one goes that could not be read, so that nothing is overwritten. */
export const progressKey = 'progress';
export const setAsideKey = 'progress:set-aside';

/** What the reader should know: the storage forgets, refused a write, or holds a record that a newer page wrote. */
export type ProgressTrouble = 'not-lasting' | 'not-kept' | 'newer' | 'set-aside';

export type KeptProgress = {
  readonly record: ProgressRecord;
  /** Adds what was done. Never rejects: what cannot be kept counts until the page is left. */
  did(event: ProgressEvent): Promise<void>;
  /** Joins a record from elsewhere with this one. */
  join(other: ProgressRecord): Promise<void>;
  /** Forgets everything. */
  forget(): Promise<void>;
  /** Reads again what another tab has written. */
  refresh(): Promise<void>;
};

/** What takes turns between the tabs of a browser. */
export type Turns = <T>(act: () => Promise<T>) => Promise<T>;

type Options = {
  readonly store: Store;
  readonly lessons: readonly Named[];
  readonly inTurn: Turns;
  /** `by` tells whether this page did something, or another tab. */
  onChange(record: ProgressRecord, by: 'here' | 'elsewhere'): void;
  onTrouble(trouble: ProgressTrouble): void;
};

/**
 * Opens the record. Every change reads what is there now, changes it and writes it back in turn with other tabs, so that
 * two of them cannot undo each other's work.
 */
export async function keepProgress({ store, lessons, inTurn, onChange, onTrouble }: Options): Promise<KeptProgress> {
  let record = emptyRecord;
  let isReadOnly = false;
  /** Something of this page's record could not be written yet. */
  let isAhead = false;
  if (!store.lasting) onTrouble('not-lasting');

  const read = async (): Promise<ProgressRecord> => {
    const text = await store.read(progressKey).catch(() => undefined);
    // What cannot be read from the storage is still known to this page.
    if (text === undefined) return record;
    const found = readRecord(text);
    if (found.is === 'read') {
      const kept = renamed(found.record, lessons);
      return isAhead ? merge(kept, record) : kept;
    }
    if (found.is === 'newer') {
      if (!isReadOnly) onTrouble('newer');
      isReadOnly = true;
      return record;
    }
    await store.write(setAsideKey, text).then(
      () => onTrouble('set-aside'),
      () => undefined,
    );
    return record;
  };

  const change = (next: (now: ProgressRecord) => ProgressRecord, by: 'here' | 'elsewhere' = 'here'): Promise<void> =>
    inTurn(async () => {
      const now = await read();
      const changed = next(now);
      if (changed !== record) {
        record = changed;
        onChange(record, by);
      }
      if (isReadOnly || (changed === now && !isAhead)) return;
      isAhead = await store.write(progressKey, JSON.stringify(changed)).then(
        () => false,
        () => true,
      );
      if (isAhead) onTrouble('not-kept');
    });

  record = await read();
  return {
    get record() {
      return record;
    },
    did: (event) => change((now) => after(now, event)),
    join: (other) => change((now) => merge(now, renamed(other, lessons))),
    forget: () => {
      isAhead = false;
      return change(() => emptyRecord);
    },
    refresh: () => change((now) => now, 'elsewhere'),
  };
}
