import type { SourceFile } from '../../engine/analysis.ts';

/** The files of an exercise at one moment, with how many of its goals they met. */
export type Snapshot = { readonly at: string; readonly met: number; readonly files: readonly SourceFile[] };

/** What a learner has written in one exercise: the files as they are, and how they came about, the newest first. */
export type Attempt = { readonly files: readonly SourceFile[]; readonly history: readonly Snapshot[] };

/** How much of the past is kept. The text of a whole attempt stays below this many characters. */
export const mostSnapshots = 30;
export const longestAttempt = 400_000;

/**
 * The attempt after the files were judged. A state joins the history when it meets another number of goals than the one
 * before, or when the learner begins anew; what lies between two such states is one way to the same place.
 */
export function withState(attempt: Attempt | undefined, state: Snapshot, isNewStart = false): Attempt {
  const history = attempt?.history ?? [];
  const [last] = history;
  const isSame = last !== undefined && sameText(last.files, state.files);
  const isStep = last === undefined || last.met !== state.met || isNewStart;
  const next = isSame ? history : isStep ? [state, ...history] : [state, ...history.slice(1)];
  return { files: state.files, history: bounded(next) };
}

/** Two attempts at the same exercise as one: the files stay those of the first, the other's join the history. */
export function joined(mine: Attempt, theirs: Attempt): Attempt {
  const known = new Set(mine.history.map((state) => JSON.stringify(state)));
  const others = theirs.history.filter((state) => !known.has(JSON.stringify(state)));
  const all = [...mine.history, ...others].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { files: mine.files, history: bounded(all) };
}

/** The newest states that fit; the very newest always does. */
function bounded(history: readonly Snapshot[]): readonly Snapshot[] {
  let left = longestAttempt;
  return history.slice(0, mostSnapshots).filter(({ files }, index) => {
    left -= files.reduce((sum, { name, text }) => sum + name.length + text.length, 0);
    return index === 0 || left >= 0;
  });
}

function sameText(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return (
    a.length === b.length && a.every(({ name, text }, index) => name === b[index]!.name && text === b[index]!.text)
  );
}

export const packAttempt = (attempt: Attempt): string => JSON.stringify(attempt);

/** Reads an attempt from any text; `undefined` where it is none. The files alone, as they were kept once, are one. */
export function unpackAttempt(text: string | undefined): Attempt | undefined {
  if (text === undefined) return undefined;
  try {
    return attemptFrom(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Reads an attempt from any value. */
export function attemptFrom(value: unknown): Attempt | undefined {
  const files = filesFrom((value as { files?: unknown } | null)?.files);
  if (!files) return undefined;
  const kept = (value as { history?: unknown }).history;
  const history = Array.isArray(kept) ? kept.flatMap((each: unknown) => snapshotFrom(each) ?? []) : [];
  return { files, history: bounded(history) };
}

function snapshotFrom(value: unknown): Snapshot | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { at, met, files } = value as Record<string, unknown>;
  const own = filesFrom(files);
  if (!own || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined;
  return typeof met === 'number' && Number.isSafeInteger(met) && met >= 0 ? { at, met, files: own } : undefined;
}

function filesFrom(value: unknown): readonly SourceFile[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > 50) return undefined;
  const files = value.flatMap((each: unknown) => {
    const { name, text } = (each ?? {}) as Record<string, unknown>;
    return typeof name === 'string' && typeof text === 'string' ? [{ name, text }] : [];
  });
  return files.length === value.length ? files : undefined;
}
