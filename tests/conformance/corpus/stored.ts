import { existsSync, readFileSync } from 'node:fs';
import type { Json, Verdict } from '../normal-form.ts';
import { recordedVersions } from '../recording.ts';
import { hash } from './hash.ts';
import { intern, interning, readInterned } from './interned.ts';
import { isInSample } from './sample.ts';

/*
 * The accepted objects as the server answers them, in normal form, for some cases of each kind:
 *
 *   values N    see `interned.ts`
 *   answers N   the beginning of the hash of the question, the line of each object (`-` where there is none), the id
 */

/** What the server answers to one case: the object of each document, where it is accepted. */
export type StoredCase = { readonly id: string; readonly of: string; readonly objects: readonly (Json | undefined)[] };

const ofEachKind = 70;
const ofMany: Readonly<Record<string, number>> = { 'v1 Pod': 350 };

/** Chooses among the accepted cases: of each kind those with the smallest hashes, so that a new case moves one at most. */
export function chooseStored<C extends { readonly id: string; readonly kind: string }>(accepted: readonly C[]): C[] {
  const byKind = Map.groupBy(accepted, ({ kind }) => kind);
  return [...byKind].flatMap(([kind, cases]) =>
    [...cases].sort((a, b) => hash(a.id) - hash(b.id)).slice(0, ofMany[kind] ?? ofEachKind),
  );
}

/** Where the objects of a version are stored. */
export function storedFileOf(version: string): URL {
  return new URL(`../recorded/${version}/stored.txt`, import.meta.url);
}

/** Writes cases in the compact form. */
export function writeStored(cases: readonly StoredCase[]): string {
  const table = interning();
  const answers = cases.map(({ id, of, objects }) => {
    const rows = objects.map((object) => (object === undefined ? '-' : intern(object, table)));
    return `${of} ${rows.join(',')} ${id}`;
  });
  return [`values ${table.lines.length}`, ...table.lines, `answers ${answers.length}`, ...answers, ''].join('\n');
}

/** Reads what `writeStored` writes. */
export function readStoredText(text: string): StoredCase[] {
  const lines = text.split('\n');
  const count = Number(/^values (\d+)$/.exec(lines[0] ?? '')?.[1]);
  const values = readInterned(lines.slice(1, count + 1));
  return lines.slice(count + 2, -1).map((line) => {
    const [of = '', rows = ''] = line.split(' ', 2);
    const objects = rows.split(',').map((row) => (row === '-' ? undefined : values[Number(row)]));
    return { id: line.slice(of.length + rows.length + 2), of, objects };
  });
}

/** The stored objects of a version by id. Of an older one the file holds what differs from the next newer version. */
export function readStored(version: string): Map<string, StoredCase> {
  const file = storedFileOf(version);
  const own = existsSync(file) ? readStoredText(readFileSync(file, 'utf8')) : [];
  const newer = recordedVersions[recordedVersions.indexOf(version) + 1];
  const known = newer === undefined ? [] : [...readStored(newer)].filter(([id]) => isInSample(id));
  return new Map([...known, ...own.map((one) => [one.id, one] as const)]);
}

/** What a verdict says of objects. */
export function storedOf({ id, of, docs }: Verdict): StoredCase {
  return { id, of, objects: docs.map(({ object }) => object) };
}
